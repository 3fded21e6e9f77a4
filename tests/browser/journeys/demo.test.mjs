// The main pages of every role, as an account of the demo sees them: sound at every size, light and dark.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, leave, visit } from "../lib/browser.mjs";
import { soundPage } from "../lib/checks.mjs";
import { links, ROLES, signIn } from "../lib/pages.mjs";
import { startDemo } from "../lib/server.mjs";

let browser, demo;
before(async () => {
  browser = await launch();
  demo = await startDemo();
});
after(() => Promise.all([browser?.close(), demo?.stop()]));

async function sound(page, address, looks) {
  const answer = await page.goto(address);
  assert.equal(answer.status(), 200, address);
  await soundPage(page, { looks });
}

// what depends on words and order is looked at once in each language, colors in every way
const ways = [
  { viewport: "phone", scheme: "light", language: "es" },
  { viewport: "desktop", scheme: "dark", language: "en" },
  { viewport: "desktop", scheme: "light", language: "en", looks: true },
  { viewport: "phone", scheme: "dark", language: "en", looks: true },
];

// one server and one browser for all; each test is a window of its own
for (const { looks, ...way } of ways) {
  describe(`every role: ${Object.values(way).join(", ")}`, { concurrency: 4 }, () => {
    for (const [role, { account, pages }] of Object.entries(ROLES)) {
      test(`the pages of the ${role} are sound`, async () => {
        const page = await visit(browser, demo.url, way);
        if (account) await signIn(page, account, way.language);
        for (const { address, alike } of await pages(page)) if (!looks || !alike) await sound(page, address, looks);
        await leave(page);
      });
    }
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
