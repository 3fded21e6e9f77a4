// <auto-save action>: keeps what is typed into its form on the server after each pause, and says when at [data-saved]
// of the page. One request at a time; without a network it is quiet, since the device keeps what is typed. Pressing a
// button waits for a request that is on its way. Where another device has written on the page, it says so at
// [data-elsewhere] and keeps still: the button then asks which words stay.
const AFTER = 1500;

class AutoSave extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    if (!this.form) return;
    this.ending = new AbortController();
    const signal = this.ending.signal;
    const typed = (event) => event.target.name && event.target.type !== "file" && event.target.name !== "find" && this.later();
    this.form.addEventListener("input", typed, { signal });
    this.form.addEventListener("change", typed, { signal });
    this.addEventListener("submit", (event) => this.hold(event), { signal, capture: true });
    document.addEventListener("visibilitychange", () => document.hidden && this.dirty && this.send(), { signal });
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.ending?.abort();
  }

  later() {
    this.dirty = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), AFTER);
  }

  // What is on its way is stored first, so that the server does not take this device for another one.
  hold(event) {
    clearTimeout(this.timer);
    this.dirty = false;
    if (!this.sending) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const button = event.submitter;
    this.sending.finally(() => this.form.requestSubmit(button));
  }

  send() {
    if (this.stopped || this.sending) return;
    this.dirty = false;
    this.sending = this.post().finally(() => {
      this.sending = null;
      if (this.dirty) this.later();
    });
  }

  async post() {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) if (typeof value === "string") body.append(name, value);
    try {
      const answer = await fetch(this.getAttribute("action"), { method: "POST", body, headers: { accept: "application/json" } });
      if (answer.status === 204) return;
      const told = await answer.json();
      if (answer.status === 409) return this.elsewhere(told.words);
      if (answer.ok) this.saved(told);
    } catch {
      // The device keeps it; the next pause or the button tries again.
      this.dirty = true;
    }
  }

  saved({ words, was }) {
    this.form.elements.was.value = was;
    const line = document.querySelector("[data-saved]");
    if (!line) return;
    line.textContent = words;
    line.closest("[data-nothing-saved]")?.removeAttribute("data-nothing-saved");
  }

  elsewhere(words) {
    this.stopped = true;
    const slot = this.querySelector("[data-elsewhere]");
    if (!slot) return;
    slot.querySelector("p").textContent = words;
    slot.hidden = false;
  }
}
if (!customElements.get("auto-save")) customElements.define("auto-save", AutoSave);
