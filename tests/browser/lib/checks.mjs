// What must hold on every page, whatever it is about.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { VIEWPORTS } from "./browser.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// What depends on colors and sizes alone.
const LOOKS = { type: "rule", values: ["color-contrast", "target-size"] };
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// What axe finds on the page, each with the elements it is about. It waits on timers, which never come in a window
// without scripts: there, only the other checks can be made. `looks`: only what depends on colors and sizes.
export async function faults(page, { looks = false } = {}) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((runOnly) => axe.run(document, { runOnly }), looks ? LOOKS : TAGS);
  return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.target.join(" ")) }));
}

// The elements that reach out of a 320 px wide window, if the page scrolls sideways in it. What scrolls inside its
// own frame is not counted.
export async function overflow(page) {
  const before = page.viewportSize();
  await page.setViewportSize(VIEWPORTS.narrow);
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const reaching = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return [`${scrollWidth} px`, ...reaching.slice(0, 5).map((e) => e.cloneNode(false).outerHTML)];
  });
  await page.setViewportSize(before);
  return wide;
}

// Fails the journey where the page has a fault that no page may have. `looks`: what depends on the words and the order
// of the page was looked at in other colors, so only the colors are.
export async function soundPage(page, { looks = false } = {}) {
  const where = page.url();
  if (page.scripts) assert.deepEqual(await faults(page, { looks }), [], `axe on ${where}`);
  if (!looks) assert.deepEqual(await overflow(page), [], `sideways scrolling at 320 px on ${where}`);
  assert.deepEqual(page.complaints, [], `complaints of the browser on ${where}`);
}
