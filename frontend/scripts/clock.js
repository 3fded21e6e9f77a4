// The server's now, counted on by the browser's steady clock, so that a wrong clock of the device does not matter.
// Each page brings the server's now; a page from the cache brings an old one, which is behind and not taken.
const serverClock = { base: 0, since: 0 };

function serverNow() {
  const counted = serverClock.base + (performance.now() - serverClock.since);
  const told = Date.parse(document.querySelector('meta[name="now"]')?.content ?? "") || 0;
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
