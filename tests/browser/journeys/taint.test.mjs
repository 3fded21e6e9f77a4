// Markup in every text that people can write becomes no node of any page, for nobody; also without the content policy.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch } from "../lib/browser.mjs";
import { startDemo, startServer } from "../lib/server.mjs";

const script = fileURLToPath(new URL("../lib/taint.py", import.meta.url));
const MOST_PAGES = 40;

let folder, browser, server;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-taint-"));
  const demo = await startDemo({ more: ["--learners", "12", "--keep", folder] });
  const { port } = new URL(demo.url);
  await demo.stop();
  const written = Number(execFileSync("python3", [script, join(folder, "waymark.sqlite3")]));
  assert.ok(written > 1000, `only ${written} texts were written`);
  const words = ["--listen", `127.0.0.1:${port}`, "--public-url", demo.url, "--data-dir", folder];
  server = { ...(await startServer(["serve", ...words])), url: demo.url };
  browser = await launch();
});
after(async () => {
  await Promise.all([browser?.close(), server?.stop()]);
  await rm(folder, { recursive: true, force: true });
});

// A page of this kind: ids and slugs of one place are one kind.
const kind = (path) => path.replace(/\?.*/, "").replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "*").replace(/(catalogue|courses)\/[^/]+/, "$1/*");

async function signIn(page, who) {
  await page.goto("/sign-in");
  await page.fill("main input[name=email]", `${who}@demo.example`);
  await page.fill("main input[name=password]", "waymark-demo-only");
  await page.click("main form:has(input[name=password]) button[type=submit]");
  await page.locator(`a[href="/sign-in"]`).waitFor({ state: "detached" });
}

// What became of the markup on the page that is open, and where its links lead.
const look = (page) =>
  page.evaluate(() => ({
    nodes: document.querySelectorAll("taint-x, [onx], img[src=taint]").length,
    ran: "tainted" in window,
    shown: document.documentElement.textContent.includes("<taint-x"),
    links: [...document.querySelectorAll("a[href^='/']")].filter((a) => !a.hasAttribute("download")).map((a) => a.getAttribute("href").split("#")[0]),
  }));

for (const bypassCSP of [false, true]) {
  for (const who of ["nobody", "learner", "facilitator", "coordinator", "observer", "admin"]) {
    test(`what people type is text for ${who}${bypassCSP ? ", without the content policy" : ""}`, async () => {
      const context = await browser.newContext({ baseURL: server.url, bypassCSP });
      const page = await context.newPage();
      page.on("dialog", (dialog) => dialog.dismiss());
      if (who !== "nobody") await signIn(page, who);
      const [queue, kinds] = [["/", "/catalogue", "/courses/peer-mentoring"], new Map()];
      let [looked, shown] = [0, 0];
      while (queue.length > 0 && looked < MOST_PAGES) {
        const path = queue.shift();
        const times = kinds.get(kind(path)) ?? 0;
        if (times >= 1 || /^\/(assets|media|api|join|calendar)\b|\.(csv|xlsx|json|ics|pdf)$|\/files\//.test(path)) continue;
        kinds.set(kind(path), times + 1);
        await page.goto(path, { waitUntil: "load" });
        const found = await look(page);
        assert.deepEqual([found.nodes, found.ran], [0, false], `${path} for ${who}`);
        [looked, shown] = [looked + 1, shown + found.shown];
        queue.push(...found.links);
      }
      assert.ok(looked > 5 && shown > 3, `${looked} pages were looked at, of which ${shown} show what was typed`);
      await context.close();
    });
  }
}
