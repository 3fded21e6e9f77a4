// The checks themselves: one that finds nothing anywhere would hold nothing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, leave, visit } from "../lib/browser.mjs";
import { faults, overflow, soundPage } from "../lib/checks.mjs";

const page = (body) => `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
  <title>A page</title><main><h1>A page</h1>${body}</main>`;
const WIDE = page(`<p style="width:400px">Wider than a small phone</p>`);
const UNNAMED = page(`<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`);

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("a picture without words is found", async () => {
  const seen = await visit(browser, "http://localhost");
  await seen.setContent(UNNAMED);
  assert.deepEqual((await faults(seen)).map((fault) => fault.id), ["image-alt"]);
  await leave(seen);
});

for (const scripts of [true, false]) {
  const mode = scripts ? "scripts on" : "scripts off";

  test(`a sound page passes, ${mode}`, async () => {
    const seen = await visit(browser, "http://localhost", { viewport: "phone", scripts });
    await seen.setContent(page("<p>Nothing is wrong here.</p>"));
    await soundPage(seen);
    await leave(seen);
  });

  test(`a page that scrolls sideways is found, ${mode}`, async () => {
    const seen = await visit(browser, "http://localhost", { scripts });
    await seen.setContent(WIDE);
    assert.match((await overflow(seen)).join(), /width:400px/);
    await leave(seen);
  });
}
