// <confirm-dialog>: holds a form and a <dialog>. Sending the form opens the dialog first; its button with
// value="yes" sends it, any other closes the dialog. Without scripts the form is sent at once.
class ConfirmDialog extends HTMLElement {
  connectedCallback() {
    const dialog = this.querySelector("dialog");
    const form = Array.from(this.querySelectorAll("form")).find((found) => !dialog?.contains(found));
    if (!dialog || !form) return;
    let sure = false;
    let button = null;
    form.addEventListener("submit", (event) => {
      if (sure) return void (sure = false);
      event.preventDefault();
      event.stopImmediatePropagation();
      button = event.submitter;
      dialog.returnValue = "";
      dialog.showModal();
    });
    dialog.addEventListener("close", () => {
      if (dialog.returnValue !== "yes") return button?.focus();
      sure = true;
      form.requestSubmit(button);
    });
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  }
}
if (!customElements.get("confirm-dialog")) customElements.define("confirm-dialog", ConfirmDialog);
