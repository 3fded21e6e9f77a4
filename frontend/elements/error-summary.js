// <error-summary>: takes the focus when a form comes back with things to mend, so that a screen reader says
// them first. Its links move the focus to the field that they name.
class ErrorSummary extends HTMLElement {
  connectedCallback() {
    this.tabIndex = -1;
    this.focus();
    this.addEventListener("click", (event) => {
      const link = event.target.closest('a[href^="#"]');
      const field = link && document.getElementById(link.hash.slice(1));
      if (!field) return;
      event.preventDefault();
      field.scrollIntoView({ block: "center" });
      field.focus();
    });
  }
}
if (!customElements.get("error-summary")) customElements.define("error-summary", ErrorSummary);
