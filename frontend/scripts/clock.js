// The server's now, counted on by the browser's steady clock, so that a wrong clock of the device does not matter.
// Each page brings the server's now; a page from the cache brings an old one, which is behind and not taken.
const serverClock = { base: 0, since: 0 };

function serverNow() {
  const counted = serverClock.base + (performance.now() - serverClock.since);
  const meta = document.querySelector('meta[name="now"]');
  const told = Date.parse(meta?.content ?? "") || 0;
  // a demo's clock may stand still
  if (told && meta.hasAttribute("data-still")) return told;
  if (told > counted || serverClock.base === 0) {
    serverClock.base = told || Date.now();
    serverClock.since = performance.now();
    return serverClock.base;
  }
  return counted;
}

// The key of the person at the screen, under which unsent work is kept apart; empty for a visitor.
function viewerKey() {
  return document.querySelector('meta[name="viewer"]')?.content ?? "";
}
serverNow();
document.addEventListener("turbo:load", serverNow);
