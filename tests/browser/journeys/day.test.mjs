// A learner's day on a phone with scripts off: everything that is done with a press is done without them too.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, leave, visit } from "../lib/browser.mjs";
import { soundPage } from "../lib/checks.mjs";
import { links, signIn } from "../lib/pages.mjs";
import { startDemo } from "../lib/server.mjs";

// five minutes after a session of the running cohort began
const LIVE = "2026-11-19T14:05:00-05:00[America/New_York]";

let browser, demo;
before(async () => {
  browser = await launch();
  demo = await startDemo({ now: LIVE });
});
after(() => Promise.all([browser?.close(), demo?.stop()]));

// Opens the first activity of the modules that shows this.
async function open(page, cohort, selector) {
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

const send = (form) => form.locator("button[type=submit]").first().click();

test("a learner's day with scripts off, on a phone", async () => {
  const page = await visit(browser, demo.url, { viewport: "phone", scripts: false });
  await signIn(page, "solo");
  await page.goto("/");
  await soundPage(page);
  const [cohort] = await links(page, /^\/cohorts\/[^/]+$/);

  await open(page, cohort, "form:has(input[value=marked_done])");
  await send(page.locator("form:has(input[value=marked_done])"));
  await page.locator(".activity-end .badge[data-tone=brand]").waitFor();
  await soundPage(page);

  await open(page, cohort, "form[action$='/work']");
  const words = "A new colleague eats alone, and nobody has shown her where the key is. ".repeat(18);
  await page.fill("textarea[name=text]", "Too short");
  await send(page.locator("form[action$='/work']"));
  await page.locator("#text-error").waitFor();
  assert.equal(await page.inputValue("textarea[name=text]"), "Too short", "what was typed is kept");
  await page.fill("textarea[name=text]", words);
  await send(page.locator("form[action$='/work']"));
  await page.locator("main .notice", { hasText: "Handed in." }).waitFor();
  await soundPage(page);

  const quiz = await open(page, cohort, "form[action$='/answers']");
  await page.locator("input[name=choice]").first().check();
  await send(page.locator("form[action$='/answers']"));
  await page.locator("main .notice[role=status]").waitFor();
  assert.match(page.url(), /feedback/);
  await soundPage(page);
  await page.goto(quiz);
  assert.match(await page.locator(".track-note").textContent(), /Question 2 of/, "it goes on after what was answered");

  const discussion = await open(page, cohort, "form[action$='/posts']");
  await page.locator("form.compose").last().locator("textarea").fill("I clean 2 buildings at night.");
  await send(page.locator("form.compose").last());
  await page.goto(discussion);
  assert.match(await page.locator(".conversation").textContent(), /I clean 2 buildings at night/);
  await soundPage(page);

  await open(page, cohort, "a[href^='/join/']");
  const [door] = await links(page, /^\/join\/[^/]+$/);
  await page.goto(door);
  await page.locator(".badge[data-tone=live]").waitFor();
  assert.equal(await page.locator("a[data-kind=blaze]").getAttribute("rel"), "noopener noreferrer");
  await send(page.locator("form[action$='/presence']"));
  await page.locator("form[action$='/presence']").waitFor();
  await soundPage(page);

  await page.goto(`${cohort}/requests`);
  await send(page.locator("main form[action$='/requests']"));
  await page.locator(".error-summary").waitFor();
  await page.locator("input[name=kind][value=excuse]").check();
  const webinar = page.locator("select[name=activity] option", { hasText: "Working with districts" });
  await page.selectOption("select[name=activity]", await webinar.getAttribute("value"));
  await page.fill("textarea[name=body]", "I drive the second route that evening.");
  await send(page.locator("main form[action$='/requests']"));
  assert.match(await page.locator("main").textContent(), /I drive the second route that evening/);
  await soundPage(page);

  await page.locator("details:has(form[action='/sign-out']) > summary").first().click();
  await page.locator("form[action='/sign-out'] button").first().click();
  await page.goto(cohort);
  assert.match(page.url(), /\/sign-in\?/);
  await leave(page);
});
