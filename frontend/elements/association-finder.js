// <association-finder data-src>: looks for associations while their name is typed and offers them as the choices of its
// group; the one that is chosen stays, and so does the choice of none. Its button, by which it works without scripts, is
// put away and sends nothing any more, so that Enter in another field does not press it.
class AssociationFinder extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector('input[type="search"]');
    this.choices = this.querySelector(".choices");
    this.plate = this.querySelector("template")?.content.firstElementChild;
    if (!this.input || !this.choices || !this.plate) return;
    const button = this.querySelector('button[value="find"]');
    button.hidden = true;
    button.type = "button";
    this.input.addEventListener("input", () => this.later());
    this.input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.look();
    });
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.asking?.abort();
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), 250);
  }

  async look() {
    clearTimeout(this.timer);
    this.asking?.abort();
    const asking = (this.asking = new AbortController());
    const chosen = this.choices.querySelector(":checked")?.value ?? "";
    const query = new URLSearchParams({ find: this.input.value, association: chosen });
    try {
      const answer = await fetch(`${this.dataset.src}?${query}`, { headers: { accept: "application/json" }, signal: asking.signal });
      if (!answer.ok) return;
      const found = await answer.json();
      const none = this.choices.querySelector('input[value=""]')?.closest(".choice");
      this.choices.replaceChildren(...(none ? [none] : []), ...found.choices.map((choice) => this.choice(choice, chosen)));
      this.querySelector('[role="status"]').textContent = this.input.value.trim() ? found.words : "";
    } catch {
      // The list stays as it is.
    }
  }

  choice({ value, name }, chosen) {
    const plate = this.plate.cloneNode(true);
    const input = plate.querySelector("input");
    input.value = value;
    input.checked = value === chosen;
    plate.querySelector("b").textContent = name;
    return plate;
  }
}
if (!customElements.get("association-finder")) customElements.define("association-finder", AssociationFinder);
