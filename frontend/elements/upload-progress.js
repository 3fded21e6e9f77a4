// <upload-progress>: sends the form inside it and shows how far its file has come. Its data-words say "{percent}".
// What the server answers is shown as the browser would: the page it leads to, or the form with its faults.
class UploadProgress extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.box = this.querySelector("[data-shown]");
    if (!this.form || !this.box) return;
    this.form.addEventListener("submit", (event) => this.send(event));
  }

  disconnectedCallback() {
    this.request?.abort();
  }

  send(event) {
    event.preventDefault();
    const request = new XMLHttpRequest();
    this.request = request;
    request.upload.addEventListener("progress", ({ loaded, total }) => this.show(loaded, total));
    request.addEventListener("load", () => this.land(request));
    request.addEventListener("error", () => this.fail());
    request.open("POST", this.form.action);
    request.send(new FormData(this.form));
    this.box.hidden = false;
    this.busy(true);
  }

  show(loaded, total) {
    const percent = total ? Math.floor((loaded / total) * 100) : 0;
    this.box.querySelector("progress").value = percent;
    this.say(this.dataset.words.replace("{percent}", String(percent)));
  }

  land(request) {
    if (request.status < 400) return location.assign(request.responseURL);
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    const fresh = page.querySelector("main");
    if (!fresh) return this.fail();
    document.querySelector("main").replaceWith(document.adoptNode(fresh));
    document.querySelector("error-summary")?.scrollIntoView();
  }

  fail() {
    this.busy(false);
    this.say(this.dataset.failed);
  }

  say(words) {
    this.box.querySelector("[data-status]").textContent = words;
  }

  busy(is) {
    for (const button of this.form.querySelectorAll("button")) button.disabled = is;
  }
}
if (!customElements.get("upload-progress")) customElements.define("upload-progress", UploadProgress);
