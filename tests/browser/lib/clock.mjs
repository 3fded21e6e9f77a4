// The clock of a demo.
import assert from "node:assert/strict";

// Lets it stand still at this instant: whatever is pressed afterwards is received at that very moment.
export async function setClock(demo, instant, then = "still") {
  const body = new URLSearchParams({ at: instant, then });
  const answer = await fetch(`${demo.url}/dev/clock`, { method: "POST", body, headers: { origin: demo.url }, redirect: "manual" });
  assert.equal(answer.status, 303, `the clock is set to ${instant}`);
}
