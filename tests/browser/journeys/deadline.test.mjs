// The deadline of the announcement, May 11, 2022, at 8:00 pm Eastern Time, on servers that believe in that evening.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, leave, visit } from "../lib/browser.mjs";
import { soundPage } from "../lib/checks.mjs";
import { setClock } from "../lib/clock.mjs";
import { signIn } from "../lib/pages.mjs";
import { startDemo } from "../lib/server.mjs";

const at = (time) => `2022-05-11T${time}-04:00[America/New_York]`;
const COURSE = "/courses/peer-mentoring/2022";

let browser, early, late, last;
before(async () => {
  browser = await launch();
  [early, late] = await Promise.all([at("19:40:00"), at("20:00:00")].map((now) => startDemo({ now })));
});
after(() => Promise.all([browser?.close(), early?.stop(), late?.stop(), last?.stop()]));

// The application of the demo's learner, a draft that is ready to be sent, at its last step.
async function lastStep(page) {
  await signIn(page, "learner");
  await page.goto(COURSE);
  const course = page.url();
  await page.locator("a[href*='/application']").first().click();
  await page.waitForURL((url) => url.href !== course);
  await page.goto(`${new URL(page.url()).pathname}?step=check`);
}

// Calls the API of a server as the visitor, with a token got there.
async function program(server) {
  const json = { "content-type": "application/json" };
  const body = JSON.stringify({ email: "visitor@demo.example", password: "waymark-demo-only" });
  const answer = await fetch(`${server.url}/api/v1/tokens`, { method: "POST", headers: json, body });
  assert.equal(answer.status, 200, "a token is given at that time");
  const headers = { ...json, authorization: `Bearer ${(await answer.json()).access_token}` };
  return (method, path, sent) =>
    fetch(`${server.url}/api/v1${path}`, { method, headers, body: sent && JSON.stringify(sent) });
}

// Begins a draft for the cohort of the announcement, and gives what tries to send it. It is not complete (422), which
// is looked at after the deadline (409).
async function sending(server) {
  const call = await program(server);
  const all = await (await call("GET", "/cohorts")).json();
  const { id } = all.items.find((item) => item.slug === "2022");
  const draft = await call("PUT", `/cohorts/${id}/application`, { kind: "individual" });
  assert.equal(draft.status, 200, "the API takes a draft");
  const application = (await draft.json()).id;
  return async () => {
    const answer = await call("POST", `/applications/${application}/submission`);
    return [answer.status, (await answer.json()).code];
  };
}

test("before the deadline the page offers to apply, and what is sent is taken", async () => {
  const page = await visit(browser, early.url, { viewport: "phone" });
  await page.goto(COURSE);
  assert.ok((await page.locator("a[href$='/application']").count()) > 0, "one can apply");
  await lastStep(page);
  await page.check("input[name=consent]");
  await page.click("form[action$='/submission'] button[type=submit]");
  await page.waitForURL(/\/applications\//);
  assert.match(await page.textContent("main"), /We received it on May 11, 2022/);
  await soundPage(page);
  const send = await sending(early);
  assert.equal((await send())[0], 422, "the API would take it, were it complete");
  await leave(page);
});

test("from the instant of the deadline on the page offers nothing; signing in and tokens work", async () => {
  const page = await visit(browser, late.url, {});
  await signIn(page, "learner");
  await page.goto(COURSE);
  assert.equal(await page.locator("main a[href$='/application']").count(), 0);
  assert.match(await page.textContent("main"), /Applications closed May 11, 2022, at 8:00/);
  await soundPage(page);
  const call = await program(late);
  const open = await (await call("GET", "/cohorts")).json();
  assert.deepEqual(open.items.filter((item) => item.slug === "2022"), []);
  await leave(page);
});

test("a form that was opened before the deadline is refused at its instant, and the draft is kept", async () => {
  last = await startDemo({ now: at("19:55:00") });
  const page = await visit(browser, last.url, {});
  await lastStep(page);
  await page.check("input[name=consent]");
  const send = await sending(last);
  await setClock(last, at("19:59:59.999"));
  assert.equal((await send())[0], 422, "it is looked at whether it is complete");
  await setClock(last, at("20:00:00"));
  assert.deepEqual(await send(), [409, "application_deadline_passed"]);
  await page.click("form[action$='/submission'] button[type=submit]");
  await page.getByText("Applications closed on May 11, 2022, at 8:00").first().waitFor();
  assert.match(await page.textContent("main"), /mentor/, "what was written is still there");
  await leave(page);
});
