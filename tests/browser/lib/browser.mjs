// Chromium, and the ways in which people look at a page.
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const VIEWPORTS = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
  narrow: { width: 320, height: 640 },
};

// Starts the browser; the caller closes it.
export function launch() {
  const executablePath = process.env.TEST_CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

// A fresh visitor's page at `base`: a window of its own, with nothing remembered. What the browser complains about
// (an error in a script, a breach of the content policy, an unanswered request) is collected in `page.complaints`.
export async function visit(browser, base, how = {}) {
  const { viewport = "desktop", scheme = "light", scripts = true, language = "en", zone = "America/New_York" } = how;
  const context = await browser.newContext({
    baseURL: base,
    viewport: VIEWPORTS[viewport],
    colorScheme: scheme,
    javaScriptEnabled: scripts,
    locale: language,
    timezoneId: zone,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.scripts = scripts;
  page.complaints = [];
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("console", (message) => {
    // a refused form (422) or an absent page (404) is an answer, which the journey itself looks at
    const answered = /responded with a status of 4/.test(message.text());
    if (message.type() === "error" && !answered) page.complaints.push(message.text());
  });
  return page;
}

// Closes the window of a page.
export const leave = (page) => page.context().close();
