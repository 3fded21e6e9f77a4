// <auto-filter>: sends its form of filters as soon as something is chosen, and a moment after typing. The form names
// a Turbo frame, so only the results change. Filters may stand in the frame, since their counts change with it: a list
// that is open stays open, and the focus stays. Its buttons, with data-without-script, are put away.
class AutoFilter extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    if (!form) return;
    this.tidy();
    const send = (wait) => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => form.requestSubmit(), wait);
    };
    const typed = (field) => field.matches('input[type="search"], input[type="text"], input:not([type])');
    const ours = (field) => field.form === form;
    this.addEventListener("input", (event) => ours(event.target) && typed(event.target) && send(350));
    this.addEventListener("change", (event) => ours(event.target) && !typed(event.target) && send(0));
    this.addEventListener("turbo:before-frame-render", (event) => this.keep(event.detail.newFrame));
    this.addEventListener("turbo:frame-render", () => this.restore());
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  tidy() {
    this.querySelectorAll("[data-without-script]").forEach((part) => (part.hidden = true));
  }

  keep(next) {
    this.focused = document.activeElement?.closest("turbo-frame") && document.activeElement.id;
    for (const list of this.querySelectorAll("details[id][open]")) {
      const same = next.querySelector(`#${CSS.escape(list.id)}`);
      if (same) same.open = true;
    }
  }

  restore() {
    this.tidy();
    if (this.focused) document.getElementById(this.focused)?.focus({ preventScroll: true });
  }
}
if (!customElements.get("auto-filter")) customElements.define("auto-filter", AutoFilter);
