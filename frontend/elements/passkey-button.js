// <passkey-button data-options data-do="get|create">: shows its form where the browser knows passkeys; sending it asks
// for one (or makes one) with the options that the server gives, and sends what came with the form. With
// data-conditional it also offers passkeys in the list of the field with autocomplete="webauthn".
class PasskeyButton extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    if (!this.form || !window.PublicKeyCredential) return;
    this.hidden = false;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.ask({});
    });
    if ("conditional" in this.dataset) this.offer();
  }

  disconnectedCallback() {
    clearTimeout(this.again);
    this.asking?.abort();
  }

  // The server keeps its half for five minutes; a page left open asks anew before.
  async offer() {
    if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
    this.again = setTimeout(() => this.offer(), 240_000);
    this.ask({ mediation: "conditional" });
  }

  async ask(how) {
    this.asking?.abort();
    const asking = (this.asking = new AbortController());
    this.tell(false);
    try {
      const { ceremony, options } = await this.options(asking.signal);
      const request = { publicKey: read(options), signal: asking.signal, ...how };
      const making = this.dataset.do === "create";
      const found = await (making ? navigator.credentials.create(request) : navigator.credentials.get(request));
      clearTimeout(this.again);
      this.form.elements.ceremony.value = ceremony;
      this.form.elements.credential.value = JSON.stringify(written(found));
      this.form.submit();
    } catch {
      if (!asking.signal.aborted && !how.mediation) this.tell(true);
    }
  }

  async options(signal) {
    const answer = await fetch(this.dataset.options, { method: "POST", headers: { accept: "application/json" }, signal });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  tell(failed) {
    const words = this.querySelector("[data-failed]");
    if (words) words.hidden = !failed;
  }
}

function read(options) {
  const known = (list) => list?.map((one) => ({ ...one, id: bytes(one.id) }));
  const whole = { ...options, challenge: bytes(options.challenge) };
  if (options.user) whole.user = { ...options.user, id: bytes(options.user.id) };
  if (options.allowCredentials) whole.allowCredentials = known(options.allowCredentials);
  if (options.excludeCredentials) whole.excludeCredentials = known(options.excludeCredentials);
  return whole;
}

function written(found) {
  const { response } = found;
  const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  const said = parts.filter((name) => response[name]).map((name) => [name, letters(response[name])]);
  return { id: found.id, rawId: letters(found.rawId), type: found.type, extensions: {}, response: Object.fromEntries(said) };
}

function bytes(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function letters(buffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
if (!customElements.get("passkey-button")) customElements.define("passkey-button", PasskeyButton);
