// <local-time>: beside a <time datetime>, says how far away it is ("in 5 minutes") while that is less than a day,
// in its child with data-left. The time itself stays as the server wrote it.
class LocalTime extends HTMLElement {
  connectedCallback() {
    this.show();
    this.timer = setInterval(() => this.show(), 15_000);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  show() {
    const slot = this.querySelector("[data-left]");
    const time = Date.parse(this.querySelector("time")?.dateTime ?? "");
    if (!slot || Number.isNaN(time)) return;
    const seconds = Math.round((time - serverNow()) / 1000);
    slot.hidden = Math.abs(seconds) >= 86_400;
    if (!slot.hidden) slot.textContent = this.words(seconds);
  }

  words(seconds) {
    const language = this.closest("[lang]")?.lang || "en";
    const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
    const [unit, size] = Math.abs(seconds) < 60 ? ["second", 1] : Math.abs(seconds) < 3600 ? ["minute", 60] : ["hour", 3600];
    return format.format(Math.trunc(seconds / size), unit);
  }
}
if (!customElements.get("local-time")) customElements.define("local-time", LocalTime);
