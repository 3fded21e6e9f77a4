// <presence-beat>: tells the server every 30 seconds that the person has the session's page open. The server counts;
// its answer {"minutes", "words", "left", "stage"} is shown in the children with data-counted and data-left, and where
// the stage is another than data-stage the page is loaded anew. The child with data-offline is shown while the server
// cannot be reached: being away for a moment is no fault, the next beat goes on.
class PresenceBeat extends HTMLElement {
  connectedCallback() {
    this.timer = setInterval(() => this.beat(), 30_000);
    this.online = () => this.beat();
    window.addEventListener("online", this.online);
    document.addEventListener("visibilitychange", this.online);
    this.beat();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    window.removeEventListener("online", this.online);
    document.removeEventListener("visibilitychange", this.online);
  }

  async beat() {
    if (this.beating) return;
    this.beating = true;
    try {
      const headers = { accept: "application/json" };
      const answer = await fetch(this.getAttribute("action"), { method: "POST", headers, redirect: "error" });
      this.away(!answer.ok);
      if (answer.ok) this.show(await answer.json());
      if ([401, 403, 404, 409, 410].includes(answer.status)) clearInterval(this.timer);
    } catch {
      this.away(true);
    } finally {
      this.beating = false;
    }
  }

  show(counted) {
    const slot = this.querySelector("[data-counted]");
    if (slot && counted.words) slot.textContent = counted.words;
    const left = this.querySelector("[data-left]");
    if (left && counted.left) left.textContent = counted.left;
    const meter = this.querySelector("progress");
    if (meter && counted.minutes !== undefined) meter.value = counted.minutes;
    this.dispatchEvent(new CustomEvent("presence-counted", { bubbles: true, detail: counted }));
    if (counted.stage && this.dataset.stage && counted.stage !== this.dataset.stage) this.anew();
  }

  // The session has begun or ended meanwhile.
  anew() {
    clearInterval(this.timer);
    window.Turbo ? window.Turbo.visit(location.href, { action: "replace" }) : location.reload();
  }

  away(is) {
    const slot = this.querySelector("[data-offline]");
    if (slot) slot.hidden = !is;
  }
}
if (!customElements.get("presence-beat")) customElements.define("presence-beat", PresenceBeat);
