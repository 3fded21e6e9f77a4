// Letters, as a demo shows them to its admin.
import assert from "node:assert/strict";

// The path that this pattern finds in a letter whose line in the list has these words: its kind, or to whom it goes.
export async function mailed(admin, words, pattern) {
  // a letter is written beside the press that asked for it
  for (let tries = 0; tries < 50; tries += 1) {
    await admin.goto("/admin/mail");
    const lines = admin.locator("section[aria-labelledby=waiting] tr", { hasText: words });
    const letters = await lines.locator("a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    for (const letter of letters) {
      await admin.goto(letter);
      const found = (await admin.innerText("main")).match(pattern);
      if (found) return found[0];
    }
    await admin.waitForTimeout(200);
  }
  assert.fail(`no letter of «${words}» says ${pattern}`);
}
