// The gallery of components: what is unsound in one of them is found here before it is on a page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, leave, visit } from "../lib/browser.mjs";
import { soundPage } from "../lib/checks.mjs";
import { startDemo } from "../lib/server.mjs";

let browser, site;
before(async () => {
  // one after the other: a browser that is open when the site fails to start must be known, to be closed
  browser = await launch();
  site = await startDemo();
});
after(() => Promise.all([browser?.close(), site?.stop()]));

for (const viewport of ["phone", "desktop"]) {
  for (const scheme of ["light", "dark"]) {
    for (const language of ["en", "es"]) {
      test(`the gallery is sound: ${viewport}, ${scheme}, ${language}`, async () => {
        const page = await visit(browser, site.url, { viewport, scheme, language });
        const answer = await page.goto("/dev/ui");
        assert.equal(answer.status(), 200);
        assert.equal(await page.getAttribute("html", "lang"), language);
        await soundPage(page);
        await leave(page);
      });
    }
  }
}

test("the gallery is sound without scripts", async () => {
  const page = await visit(browser, site.url, { scripts: false });
  await page.goto("/dev/ui");
  await soundPage(page);
  await leave(page);
});
