// <activity-opened>: tells the server once a visit that this activity was opened, so that one can go on here.
// Attributes: action (where to), data-enrolment, data-activity. Without scripts nothing is told, and nothing is missed.
class ActivityOpened extends HTMLElement {
  connectedCallback() {
    const { enrolment, activity } = this.dataset;
    const key = `waymark-opened:${viewerKey()}`;
    if (document.documentElement.hasAttribute("data-turbo-preview") || !crypto.randomUUID) return;
    try {
      if (sessionStorage.getItem(key) === activity) return;
      sessionStorage.setItem(key, activity);
    } catch {
      return;
    }
    const item = { id: crypto.randomUUID(), enrolment, activity, kind: "opened", occurred_at: new Date(serverNow()).toISOString() };
    const headers = { "content-type": "application/json", accept: "application/json" };
    const body = JSON.stringify({ items: [item] });
    fetch(this.getAttribute("action"), { method: "POST", headers, body, keepalive: true, redirect: "error" }).catch(() => {});
  }
}
if (!customElements.get("activity-opened")) customElements.define("activity-opened", ActivityOpened);
