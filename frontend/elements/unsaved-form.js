// <unsaved-form name="reflection-7">: keeps what is typed into its form on the device, under the person's key, until
// the server has it, and puts it back after a failure. Its child with data-restored is shown when it did, its child
// with data-unsent while what was sent has not reached the server.
// Signing out (a form with data-clears) removes all that is kept for that person.
class UnsavedForm extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    if (!this.form) return;
    this.ending = new AbortController();
    const signal = this.ending.signal;
    this.restore();
    this.form.addEventListener("input", () => this.later(), { signal });
    this.form.addEventListener("change", () => this.later(), { signal });
    this.form.addEventListener("submit", () => this.keep(), { signal });
    this.form.addEventListener("turbo:submit-start", () => this.unsent(false), { signal });
    this.form.addEventListener("turbo:fetch-request-error", () => this.unsent(true), { signal });
    this.form.addEventListener("turbo:submit-end", (event) => event.detail.success && this.forget(), { signal });
    window.addEventListener("pagehide", () => this.dirty && this.keep(), { signal });
  }

  disconnectedCallback() {
    if (this.dirty) this.keep();
    this.ending?.abort();
  }

  unsent(is) {
    const slot = this.querySelector("[data-unsent]");
    if (slot) slot.hidden = !is;
  }

  get key() {
    return `waymark-draft:${viewerKey()}:${this.getAttribute("name")}`;
  }

  later() {
    this.dirty = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), 400);
  }

  keep() {
    clearTimeout(this.timer);
    try {
      localStorage.setItem(this.key, JSON.stringify(this.values()));
    } catch {
      // Without storage the page works as it does without this element.
    }
  }

  forget() {
    this.dirty = false;
    clearTimeout(this.timer);
    try {
      localStorage.removeItem(this.key);
    } catch {
      // Nothing was kept.
    }
  }

  // Name and value of everything that a person typed or chose; no passwords, no files, nothing hidden.
  values() {
    return this.fields().filter((field) => !isChoice(field) || field.checked).map((field) => [field.name, field.value]);
  }

  fields() {
    const kept = (field) => field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type);
    return Array.from(this.form.elements).filter(kept);
  }

  restore() {
    let kept = null;
    try {
      kept = localStorage.getItem(this.key);
    } catch {
      return;
    }
    if (kept === null) return;
    if (kept === JSON.stringify(this.values())) return this.forget();
    this.fill(JSON.parse(kept));
    this.dirty = true;
    const slot = this.querySelector("[data-restored]");
    if (slot) slot.hidden = false;
  }

  fill(pairs) {
    const left = pairs.map(([name, value]) => ({ name, value }));
    for (const field of this.fields()) {
      if (isChoice(field)) {
        field.checked = left.some((pair) => pair.name === field.name && pair.value === field.value);
        continue;
      }
      const at = left.findIndex((pair) => pair.name === field.name);
      if (at >= 0) field.value = left.splice(at, 1)[0].value;
    }
  }
}

function isChoice(field) {
  return field.type === "checkbox" || field.type === "radio";
}

document.addEventListener("submit", (event) => {
  const person = event.target.dataset?.clears;
  if (person === undefined) return;
  window.Turbo?.cache.clear();
  // Forms on this page must not keep anything again while it is left.
  document.querySelectorAll("unsaved-form").forEach((element) => element.forget());
  try {
    const mine = Object.keys(localStorage).filter((key) => key.startsWith(`waymark-draft:${person}:`));
    mine.forEach((key) => localStorage.removeItem(key));
  } catch {
    // Nothing was kept.
  }
});
if (!customElements.get("unsaved-form")) customElements.define("unsaved-form", UnsavedForm);
