// The ways in which every job is done by hand: each size, colors and language, and every pair of them, in four.
import { mkdir } from "node:fs/promises";
import { after, describe, test } from "node:test";
import { join } from "node:path";
import { launch, leave, visit } from "./browser.mjs";
import { soundPage } from "./checks.mjs";
import { settled } from "./press.mjs";
import { startDemo } from "./server.mjs";

// Five minutes after a session of the running cohort began.
export const LIVE = "2026-11-19T14:05:00-05:00[America/New_York]";

// What depends on the words and the order of a page is looked at once in each language, colors and sizes in every way.
const WAYS = [
  { viewport: "phone", scheme: "light", language: "es" },
  { viewport: "desktop", scheme: "light", language: "en" },
  { viewport: "phone", scheme: "dark", language: "en", looks: true },
  { viewport: "desktop", scheme: "dark", language: "es", looks: true },
];
// One browser for all jobs of a file; each way is a window of its own.
let browser;
after(async () => (await browser)?.close());
// Where pictures of each step are kept, for people to look at.
const SHOTS = process.env.TEST_SHOTS;

// Does a job in each way, each on a demo of its own. `job` takes a page, `step` and the demo; `step` looks at the page
// after something was done, as must hold on every page.
export function job(name, work) {
  describe(name, { concurrency: WAYS.length }, () => {
    for (const way of WAYS) {
      const { viewport, scheme, language } = way;
      test([viewport, scheme, language].join(", "), () => inWay(name, way, work));
    }
  });
}

async function inWay(name, { looks, ...way }, work) {
  browser ??= launch();
  const demo = await startDemo({ now: LIVE });
  try {
    const page = await visit(await browser, demo.url, way);
    page.language = way.language;
    let count = 0;
    const step = async (what) => {
      await settled(page);
      await page.evaluate(() => document.fonts.ready);
      if (SHOTS) await picture(page, `${name}-${String(++count).padStart(2, "0")}-${what}`, way);
      await soundPage(page, { looks });
    };
    await work(page, step, demo);
    await leave(page);
  } finally {
    await demo.stop();
  }
}

async function picture(page, name, { viewport, scheme, language }) {
  await mkdir(SHOTS, { recursive: true });
  const file = `${name}-${viewport}-${scheme}-${language}.png`.replaceAll(/[^\w.-]+/g, "-");
  await page.screenshot({ path: join(SHOTS, file), fullPage: true });
}
