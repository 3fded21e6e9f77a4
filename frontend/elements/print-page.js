// <print-page>: shows the button inside it, which without scripts can do nothing, and prints the page when it is pressed.
class PrintPage extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}
if (!customElements.get("print-page")) customElements.define("print-page", PrintPage);
