// <hue-preview>: shows the site in the hue of its slider while it moves. Without scripts the button beside it does.
class HuePreview extends HTMLElement {
  connectedCallback() {
    const slider = this.querySelector('input[type="range"]');
    slider?.addEventListener("input", () => {
      document.documentElement.style.setProperty("--brand-hue", slider.value);
    });
  }

  disconnectedCallback() {
    document.documentElement.style.removeProperty("--brand-hue");
  }
}
if (!customElements.get("hue-preview")) customElements.define("hue-preview", HuePreview);
