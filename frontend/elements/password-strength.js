// <password-strength data-ask data-least>: counts the characters of a new password while they are too few, in the words of
// its child with data-count, in which # stands for the number; then asks the server, after each pause of typing, how good
// it is. The server judges again when the form is sent; without scripts the rule stands in the hint.
const PAUSE = 350;

class PasswordStrength extends HTMLElement {
  connectedCallback() {
    this.field = this.querySelector("input");
    this.meter = this.querySelector(".meter");
    this.words = this.querySelector("[data-count]");
    if (!this.field || !this.meter || !this.words) return;
    this.field.addEventListener("input", () => this.typed());
  }

  disconnectedCallback() {
    clearTimeout(this.pause);
    this.asking?.abort();
  }

  typed() {
    clearTimeout(this.pause);
    this.asking?.abort();
    const count = [...this.field.value.normalize("NFC")].length;
    if (count === 0) return this.say(null);
    if (count < Number(this.dataset.least)) {
      return this.say({ score: 0, accepted: false, words: this.words.dataset.count.replace("#", count) });
    }
    this.pause = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    const asking = (this.asking = new AbortController());
    const { elements } = this.field.form;
    const body = new URLSearchParams({ new_password: this.field.value, least: this.dataset.least });
    for (const name of ["email", "name"]) if (elements[name]) body.set(name, elements[name].value);
    try {
      const answer = await fetch(this.dataset.ask, { method: "POST", body, signal: asking.signal });
      this.say(answer.ok ? await answer.json() : null);
    } catch {
      if (!asking.signal.aborted) this.say(null);
    }
  }

  say(judged) {
    this.meter.hidden = !judged;
    if (!judged) return;
    this.meter.querySelector("progress").value = judged.score;
    this.meter.dataset.tone = judged.accepted ? "good" : "weak";
    this.words.textContent = judged.words;
  }
}
if (!customElements.get("password-strength")) customElements.define("password-strength", PasswordStrength);
