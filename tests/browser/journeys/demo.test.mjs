// The pages that people work on, as each account of the demo sees them: sound at every size, in both languages.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, leave, visit } from "../lib/browser.mjs";
import { soundPage } from "../lib/checks.mjs";
import { startDemo } from "../lib/server.mjs";

let browser, demo;
before(async () => {
  browser = await launch();
  demo = await startDemo();
});
after(() => Promise.all([browser?.close(), demo?.stop()]));

async function signIn(page, who) {
  await page.goto("/sign-in");
  await page.fill("main input[name=email]", `${who}@demo.example`);
  await page.fill("main input[name=password]", "waymark-demo-only");
  await page.click("main form:has(input[name=password]) button[type=submit]");
  await page.locator(`a[href="/sign-in"]`).waitFor({ state: "detached" });
}

// Addresses of a page that match, each once, in order.
async function links(page, pattern) {
  const all = await page.locator("a[href]").evaluateAll((found) => found.map((a) => a.getAttribute("href").split("#")[0]));
  return [...new Set(all)].filter((href) => pattern.test(href));
}

async function sound(page, address) {
  const answer = await page.goto(address);
  assert.equal(answer.status(), 200, address);
  await soundPage(page);
}

const ways = [
  { viewport: "phone", scheme: "light", language: "es" },
  { viewport: "desktop", scheme: "dark", language: "en" },
];

for (const way of ways) {
  const named = Object.values(way).join(", ");

  test(`a visitor's pages are sound: ${named}`, async () => {
    const page = await visit(browser, demo.url, way);
    for (const address of ["/", "/catalogue", "/catalogue/dialogue-about-racial-justice", "/courses/peer-mentoring", "/sign-in", "/help", "/certificates"]) {
      await sound(page, address);
    }
    await leave(page);
  });

  test(`a learner's pages are sound: ${named}`, async () => {
    const page = await visit(browser, demo.url, way);
    await signIn(page, "learner");
    await sound(page, "/");
    const [cohort] = await links(page, /^\/cohorts\/[^/]+$/);
    await sound(page, cohort);
    const [module] = await links(page, /\/modules\//);
    await sound(page, module);
    for (const address of await links(page, /\/activities\/[^/]+$/)) await sound(page, address);
    for (const part of ["team", "progress", "hours", "requests"]) await sound(page, `${cohort}/${part}`);
    await leave(page);
  });

  test(`a facilitator's pages are sound: ${named}`, async () => {
    const page = await visit(browser, demo.url, way);
    await signIn(page, "facilitator");
    await sound(page, "/facilitate");
    const [cohort] = await links(page, /^\/facilitate\/cohorts\/[^/]+$/);
    await sound(page, cohort);
    const [learner] = await links(page, /\/learners\//);
    await sound(page, learner);
    for (const part of ["requests", "submissions", "sessions", "certificates"]) await sound(page, `${cohort}/${part}`);
    await leave(page);
  });

  test(`an admin's pages are sound: ${named}`, async () => {
    const page = await visit(browser, demo.url, way);
    await signIn(page, "admin");
    for (const part of ["", "/schedule", "/sessions/new", "/cohorts", "/cohorts/new", "/people", "/courses", "/associations", "/site", "/log"]) {
      await sound(page, `/admin${part}`);
    }
    await leave(page);
  });
}

test("a learner reads a page and marks it as done without scripts", async () => {
  const page = await visit(browser, demo.url, { scripts: false });
  await signIn(page, "solo");
  await page.goto("/");
  const [cohort] = await links(page, /^\/cohorts\/[^/]+$/);
  await page.goto(cohort);
  let marked = false;
  for (const module of await links(page, /\/modules\//)) {
    await page.goto(module);
    for (const activity of await links(page, /\/activities\/[^/]+$/)) {
      await page.goto(activity);
      const button = page.locator("form:has(input[value=marked_done]) button");
      if ((await button.count()) === 0) continue;
      await button.click();
      assert.equal(await button.count(), 0, "the button is gone once it is done");
      marked = true;
      break;
    }
    if (marked) break;
  }
  assert.ok(marked, "there was a page to mark");
  await leave(page);
});
