// <row-keys>: j and k move to the next link of its list and to the one before, beginning at the current one; Enter opens
// it, as it opens every link. Not while something is typed or asked, and not where its switch is off, which this device
// remembers: keys of one sign must be able to be put off. Its hint is hidden in the markup, as scripts alone do it.
const ROW_KEYS_OFF = "waymark-row-keys-off";

class RowKeys extends HTMLElement {
  connectedCallback() {
    this.hint = this.querySelector("[data-hint]");
    this.switch = this.hint?.querySelector("button");
    if (!this.switch || !this.links().length) return;
    this.hint.hidden = false;
    this.show();
    this.switch.addEventListener("click", () => {
      try {
        if (this.off()) localStorage.removeItem(ROW_KEYS_OFF);
        else localStorage.setItem(ROW_KEYS_OFF, "yes");
      } catch {
        // It is not remembered, and so stays on.
      }
      this.show();
    });
    this.pressed = (event) => this.press(event);
    document.addEventListener("keydown", this.pressed);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.pressed);
  }

  links() {
    return Array.from(this.querySelectorAll("ol a"));
  }

  off() {
    try {
      return localStorage.getItem(ROW_KEYS_OFF) === "yes";
    } catch {
      return false;
    }
  }

  show() {
    this.switch.setAttribute("aria-pressed", String(!this.off()));
  }

  press(event) {
    const step = { j: 1, k: -1 }[event.key];
    if (!step || this.off() || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const typing = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';
    if (event.target.closest(typing) || document.querySelector("dialog[open]")) return;
    const links = this.links();
    const at = [document.activeElement, this.querySelector("a[aria-current]")].map((link) => links.indexOf(link)).find((n) => n >= 0);
    links[at === undefined ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)].focus();
    event.preventDefault();
  }
}
if (!customElements.get("row-keys")) customElements.define("row-keys", RowKeys);
