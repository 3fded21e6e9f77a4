// A connection that is lost in the middle of a film and of a quiz: nothing is lost that the page said was saved, and
// the page says what is not.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, leave, visit } from "../lib/browser.mjs";
import { links, signIn } from "../lib/pages.mjs";
import { startDemo } from "../lib/server.mjs";

let browser, demo;
before(async () => {
  browser = await launch();
  demo = await startDemo();
});
after(() => Promise.all([browser?.close(), demo?.stop()]));

// Opens the learner's last activity that shows this.
async function open(page, selector) {
  await page.goto("/");
  const [cohort] = await links(page, /^\/cohorts\/[^/]+$/);
  await page.goto(cohort);
  for (const module of (await links(page, /\/modules\//)).reverse()) {
    await page.goto(module);
    for (const activity of await links(page, /\/activities\/[^/?]+$/)) {
      await page.goto(activity);
      if (await page.locator(selector).count()) return activity;
    }
  }
  assert.fail(`no activity shows ${selector}`);
}

// Plays until the film is at this second, and stops.
async function playTo(page, second) {
  await page.locator("video").evaluate(async (video, second) => {
    video.muted = true;
    video.playbackRate = 4;
    await video.play();
    await new Promise((done) => (video.ontimeupdate = () => video.currentTime >= second && done()));
    video.pause();
  }, second);
}

test("a film played without a connection is counted when it is back", async () => {
  const page = await visit(browser, demo.url, { viewport: "phone" });
  await signIn(page, "learner");
  const film = await open(page, "watch-tracker video");
  const status = page.locator("watch-tracker [data-status]");
  const [saved, waiting] = [await status.getAttribute("data-saved"), await status.getAttribute("data-waiting")];
  const begun = await page.locator("video").evaluate((video) => video.currentTime);
  await playTo(page, begun + 4);
  await page.waitForFunction(([s, words]) => document.querySelector(s).textContent === words, ["watch-tracker [data-status]", saved]);
  await page.context().setOffline(true);
  await playTo(page, begun + 9);
  await page.waitForFunction(([s, words]) => document.querySelector(s).textContent === words, ["watch-tracker [data-status]", waiting]);
  await page.context().setOffline(false);
  await page.waitForFunction(([s, words]) => document.querySelector(s).textContent === words, ["watch-tracker [data-status]", saved], { timeout: 30_000 });
  const track = page.locator(".track-note").first();
  await page.goto(film);
  assert.match(await track.textContent(), /watched/);
  assert.ok(Number(await page.locator("watch-tracker").getAttribute("data-resume")) >= begun + 8, "it goes on where it stopped");
  await leave(page);
});

test("an answer given without a connection is kept, said to be unsaved, and sent when it is back", async () => {
  const page = await visit(browser, demo.url, { viewport: "phone" });
  await signIn(page, "solo");
  await open(page, "form[action$='/answers']");
  const before = page.url();
  await page.context().setOffline(true);
  await page.locator("input[name=choice]").first().check();
  await page.click("form[action$='/answers'] button[type=submit]");
  await page.locator("[data-unsent]").waitFor();
  assert.match(await page.locator("[data-unsent]").textContent(), /Not yet saved/);
  assert.equal(page.url(), before);
  assert.ok(await page.locator("input[name=choice]").first().isChecked(), "what was chosen is still chosen");
  await page.context().setOffline(false);
  await page.click("form[action$='/answers'] button[type=submit]");
  await page.locator("main .notice[role=status]").first().waitFor();
  assert.match(page.url(), /feedback/);
  await leave(page);
});
