// <viewing-position>: keeps where its <video> was stopped, so that one goes on there another day, on any device. It is no
// evidence. Attributes: action (where to), data-watching (alone or group). Where to begin is in the video's address.
class ViewingPosition extends HTMLElement {
  connectedCallback() {
    this.video = this.querySelector("video");
    if (!this.video || !this.getAttribute("action")) return;
    this.ending = new AbortController();
    const signal = this.ending.signal;
    ["pause", "ended"].forEach((name) => this.video.addEventListener(name, () => this.keep(), { signal }));
    window.addEventListener("pagehide", () => this.keep(), { signal });
    this.timer = setInterval(() => this.video.paused || this.keep(), 15_000);
  }

  disconnectedCallback() {
    if (!this.ending) return;
    this.keep();
    clearInterval(this.timer);
    this.ending.abort();
  }

  keep() {
    const position = this.video.currentTime.toFixed(1);
    if (this.video.played.length === 0 || position === this.kept) return;
    this.kept = position;
    const body = new URLSearchParams({ position, watching: this.dataset.watching });
    // where it cannot be kept, the next pause tries again
    fetch(this.getAttribute("action"), { method: "POST", body, keepalive: true, redirect: "error" }).catch(() => (this.kept = null));
  }
}
if (!customElements.get("viewing-position")) customElements.define("viewing-position", ViewingPosition);
