// <copy-text>: its button copies the text of its child with data-text (a field or any element) and shows the child
// with data-done for a moment. The button is hidden in the markup, because without scripts it would do nothing.
class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    const source = this.querySelector("[data-text]");
    if (!button || !source) return;
    button.hidden = false;
    button.addEventListener("click", () => this.copy(source));
  }

  async copy(source) {
    try {
      await navigator.clipboard.writeText((source.value ?? source.textContent).trim());
    } catch {
      source.select?.();
      return;
    }
    const done = this.querySelector("[data-done]");
    if (!done) return;
    done.hidden = false;
    setTimeout(() => (done.hidden = true), 3_000);
  }
}
if (!customElements.get("copy-text")) customElements.define("copy-text", CopyText);
