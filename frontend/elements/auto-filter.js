// <auto-filter>: sends its form of filters as soon as something is chosen, and a moment after typing. The form names
// a Turbo frame, so only the results change and the focus stays. Its button, with data-without-script, is put away.
class AutoFilter extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    if (!form) return;
    this.querySelectorAll("[data-without-script]").forEach((part) => (part.hidden = true));
    const send = (wait) => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => form.requestSubmit(), wait);
    };
    const typed = (field) => field.matches('input[type="search"], input[type="text"], input:not([type])');
    form.addEventListener("input", (event) => typed(event.target) && send(350));
    form.addEventListener("change", (event) => !typed(event.target) && send(0));
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }
}
if (!customElements.get("auto-filter")) customElements.define("auto-filter", AutoFilter);
