// <password-length data-least>: says how many characters of a new password are typed, in the words of its child with
// data-count, in which # stands for the number. The server alone decides; without scripts the rule stands in the hint.
class PasswordLength extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector("input");
    const words = this.querySelector("[data-count]");
    if (!field || !words) return;
    field.addEventListener("input", () => this.count(field, words));
  }

  count(field, words) {
    const typed = [...field.value.normalize("NFC")].length;
    words.hidden = typed === 0 || typed >= Number(this.dataset.least);
    words.textContent = words.dataset.count.replace("#", typed);
  }
}
if (!customElements.get("password-length")) customElements.define("password-length", PasswordLength);
