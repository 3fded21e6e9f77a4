// <group-check>: one box with data-all checks all other boxes inside, and the child with data-count says how many are
// checked. The box is hidden in the markup, because without scripts it would do nothing.
class GroupCheck extends HTMLElement {
  connectedCallback() {
    const all = this.querySelector("input[data-all]");
    if (all) (all.closest("[hidden]") ?? all).hidden = false;
    this.addEventListener("change", (event) => {
      if (event.target === all) this.boxes().forEach((box) => (box.checked = all.checked));
      this.show(all);
    });
    this.show(all);
  }

  boxes() {
    return Array.from(this.querySelectorAll('input[type="checkbox"]:not([data-all]):not(:disabled)'));
  }

  show(all) {
    const boxes = this.boxes();
    const checked = boxes.filter((box) => box.checked).length;
    if (all) {
      all.checked = boxes.length > 0 && checked === boxes.length;
      all.indeterminate = checked > 0 && checked < boxes.length;
    }
    const slot = this.querySelector("[data-count]");
    if (slot) slot.textContent = String(checked);
  }
}
if (!customElements.get("group-check")) customElements.define("group-check", GroupCheck);
