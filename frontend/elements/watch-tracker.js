// <watch-tracker>: notes which seconds of its <video> or <audio> were played and sends them as evidence.
// What was not confirmed stays on the device under the person's key and is sent again; every item has an id of its
// own, so sending twice changes nothing. Attributes: action (where to), data-enrolment, data-activity, data-media,
// data-resume (seconds), data-refresh (id of a Turbo frame to load anew when something was counted).
// Its child with data-status shows one of its own data-saved, data-waiting, data-refused texts.
class WatchTracker extends HTMLElement {
  connectedCallback() {
    this.media = this.querySelector("video, audio");
    if (!this.media) return;
    this.noted = [];
    this.ending = new AbortController();
    const on = (target, names, act) => names.forEach((name) => target.addEventListener(name, act, { signal: this.ending.signal }));
    on(this.media, ["loadedmetadata"], () => this.resume());
    on(this.media, ["pause", "ended", "seeking"], () => this.note());
    on(window, ["online"], () => this.send());
    on(window, ["pagehide"], () => this.note());
    on(document, ["visibilitychange"], () => document.hidden && this.note());
    this.timer = setInterval(() => (this.media.paused ? this.send() : this.note()), 15_000);
    if (this.media.readyState >= 1) this.resume();
    this.send();
  }

  disconnectedCallback() {
    if (!this.media) return;
    this.note();
    clearInterval(this.timer);
    this.ending.abort();
  }

  resume() {
    const at = Number(this.dataset.resume ?? 0);
    if (at > 0 && at < this.media.duration - 5 && this.media.currentTime < 1) this.media.currentTime = at;
  }

  // Puts what was played since the last time into the queue.
  note() {
    const fresh = without(rangesOf(this.media.played), this.noted);
    if (fresh.length > 0) {
      this.noted = rangesOf(this.media.played);
      for (let from = 0; from < fresh.length; from += 200) this.keep(fresh.slice(from, from + 200));
    }
    this.send();
  }

  keep(ranges) {
    const { enrolment, activity, media } = this.dataset;
    const occurred_at = new Date(serverNow()).toISOString();
    const item = { id: uuidv7(serverNow()), enrolment, activity, kind: "watched", media, ranges, occurred_at };
    if (!queue.put({ action: this.getAttribute("action"), item })) this.unkept = [...(this.unkept ?? []), item];
  }

  async send() {
    const action = this.getAttribute("action");
    const items = [...queue.of(action), ...(this.unkept ?? [])].slice(0, 500);
    if (items.length === 0 || this.sending) return;
    this.say("waiting");
    this.sending = true;
    try {
      this.settle(await post(action, { items }));
    } catch {
      // Offline, signed out or the server busy: everything is kept and the next round tries again.
    } finally {
      this.sending = false;
    }
  }

  settle(results) {
    const done = new Set(results.map((result) => result.id));
    queue.drop(done);
    this.unkept = (this.unkept ?? []).filter((item) => !done.has(item.id));
    this.say(results.some((result) => result.result === "refused") ? "refused" : "saved");
    this.dispatchEvent(new CustomEvent("evidence-saved", { bubbles: true, detail: results }));
    const frame = this.dataset.refresh && document.getElementById(this.dataset.refresh);
    if (frame?.src) frame.reload();
  }

  say(state) {
    const slot = this.querySelector("[data-status]");
    if (slot?.dataset[state]) slot.textContent = slot.dataset[state];
  }
}

const queue = {
  key: () => `waymark-evidence:${viewerKey()}`,
  all() {
    try {
      return JSON.parse(localStorage.getItem(this.key()) ?? "[]");
    } catch {
      return [];
    }
  },
  of(action) {
    return this.all().filter((kept) => kept.action === action).map((kept) => kept.item);
  },
  put(kept) {
    try {
      localStorage.setItem(this.key(), JSON.stringify([...this.all(), kept]));
      return true;
    } catch {
      return false;
    }
  },
  drop(ids) {
    try {
      const left = this.all().filter((kept) => !ids.has(kept.item.id));
      localStorage.setItem(this.key(), JSON.stringify(left));
    } catch {
      // Without storage nothing was kept.
    }
  },
};

async function post(action, body) {
  const headers = { "content-type": "application/json", accept: "application/json" };
  const answer = await fetch(action, { method: "POST", headers, body: JSON.stringify(body), keepalive: true, redirect: "error" });
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()).items;
}

function rangesOf(played) {
  const round = (seconds) => Math.round(seconds * 10) / 10;
  return Array.from({ length: played.length }, (_, at) => [round(played.start(at)), round(played.end(at))]);
}

// The parts of `ranges` that `known` does not cover.
function without(ranges, known) {
  const cut = (parts, [from, to]) => parts.flatMap(([start, end]) => [[start, Math.min(end, from)], [Math.max(start, to), end]]);
  return ranges.flatMap((range) => known.reduce((parts, seen) => cut(parts, seen).filter(([a, b]) => b > a), [range])).filter(([a, b]) => b - a >= 0.1);
}

// A UUID of version 7: sorted by time, the rest by chance.
function uuidv7(now) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let stamp = Math.floor(now);
  for (let at = 5; at >= 0; at--, stamp = Math.floor(stamp / 256)) bytes[at] = stamp % 256;
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
if (!customElements.get("watch-tracker")) customElements.define("watch-tracker", WatchTracker);
