// The ways in which every job is done by hand: each size, colors and language, and every pair of them, in four.
import { mkdir } from "node:fs/promises";
import { describe, test } from "node:test";
import { join } from "node:path";
import { launch, leave, visit } from "./browser.mjs";
import { soundPage } from "./checks.mjs";
import { settled } from "./press.mjs";
import { startDemo } from "./server.mjs";

// Five minutes after a session of the running cohort began.
export const LIVE = "2026-11-19T14:05:00-05:00[America/New_York]";

const WAYS = [
  { viewport: "phone", scheme: "light", language: "es" },
  { viewport: "phone", scheme: "dark", language: "en" },
  { viewport: "desktop", scheme: "dark", language: "es" },
  { viewport: "desktop", scheme: "light", language: "en" },
];
// Where pictures of each step are kept, for people to look at.
const SHOTS = process.env.TEST_SHOTS;

// Does a job in each way, each on a demo of its own. `job` takes a page, `step` and the demo; `step` looks at the page
// after something was done, as must hold on every page.
export function job(name, work) {
  describe(name, { concurrency: WAYS.length }, () => {
    for (const way of WAYS) test(Object.values(way).join(", "), () => inWay(name, way, work));
  });
}

async function inWay(name, way, work) {
  const [browser, demo] = await Promise.all([launch(), startDemo({ now: LIVE })]);
  try {
    const page = await visit(browser, demo.url, way);
    page.language = way.language;
    let count = 0;
    const step = async (what) => {
      await settled(page);
      await page.evaluate(() => document.fonts.ready);
      if (SHOTS) await picture(page, `${name}-${String(++count).padStart(2, "0")}-${what}`, way);
      await soundPage(page);
    };
    await work(page, step, demo);
    await leave(page);
  } finally {
    await Promise.all([browser.close(), demo.stop()]);
  }
}

async function picture(page, name, { viewport, scheme, language }) {
  await mkdir(SHOTS, { recursive: true });
  const file = `${name}-${viewport}-${scheme}-${language}.png`.replaceAll(/[^\w.-]+/g, "-");
  await page.screenshot({ path: join(SHOTS, file), fullPage: true });
}
