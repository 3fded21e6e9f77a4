// From an empty folder to a taught cohort, by the steps of an admin and nothing else.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { launch, leave, visit } from "../lib/browser.mjs";
import { startSite } from "../lib/site.mjs";
import { code } from "../lib/totp.mjs";

const run = promisify(execFile);
const binary = process.env.TEST_BINARY ?? fileURLToPath(new URL("../../../target/debug/waymark", import.meta.url));
const course = fileURLToPath(new URL("../../../content/courses/peer-mentoring", import.meta.url));
const PASSWORD = "seven quiet herons 4 breakfast";

let browser, site, secrets;
before(async () => {
  browser = await launch();
  site = await startSite();
  secrets = await mkdtemp(join(tmpdir(), "waymark-secret-"));
  await writeFile(join(secrets, "password"), `${PASSWORD}\n`);
});
after(() => Promise.all([browser?.close(), site?.stop(), secrets && rm(secrets, { recursive: true })]));

const waymark = (...words) => run(binary, [...words, "--data-dir", site.folder]);
const person = (email, name) =>
  waymark("person", "create", "--email", email, "--name", name, "--password-file", join(secrets, "password"));

test("an empty server comes to a taught cohort by the admin's steps", async () => {
  const link = site.said.join("\n").match(/http:\/\/\S+\/welcome\/\S+/)?.[0];
  assert.ok(link, "the first admin's link was printed");
  const page = await visit(browser, site.url, {});
  await page.goto(link);
  await page.fill("main input[name=name]", "Ada Admin");
  await page.fill("main input[name=email]", "ada@example.org");
  await page.fill("main input[name=new_password]", PASSWORD);
  await page.click("main form button[type=submit]");
  // whoever keeps the site signs in with two steps: the first thing is to set up the second
  await page.waitForURL(/\/second-factor\/new/);
  await page.fill("#confirm input[name=code]", code(await page.textContent(".secret code")));
  await page.click("#confirm button[type=submit]");
  assert.equal(await page.locator(".codes li").count(), 10);
  await page.click("main a.button");
  await page.waitForURL(/\/admin/);

  await waymark("import", "course", course);
  await person("fern@example.org", "Fern Facilitator");
  await person("lou@example.org", "Lou Learner");

  await page.goto("/admin/courses");
  await page.locator("main form button[type=submit]").first().click();
  await page.goto("/admin/cohorts/new");
  await page.locator("main select[name=from] option").last().waitFor({ state: "attached" });
  const source = await page.locator("main select[name=from] option").evaluateAll((all) => all.map((o) => o.value).find(Boolean));
  await page.selectOption("main select[name=from]", source);
  await page.fill("main input[name=name_en]", "First cohort");
  await page.fill("main input[name=slug]", "first");
  await page.selectOption("main [name=zone]", "America/New_York");
  const day = (away) => new Date(Date.now() + away * 86_400_000).toISOString().slice(0, 10);
  await page.fill("main input[name=first_day]", day(-2));
  await page.fill("main input[name=last_day]", day(54));
  await page.fill("main input[name=opens]", `${day(-40)}T09:00`);
  await page.fill("main input[name=closes]", `${day(-10)}T20:00`);
  await page.fill("main input[name=places]", "20");
  await page.fill("main input[name=team_min]", "2");
  await page.fill("main input[name=team_max]", "6");
  await page.fill("main textarea[name=facilitators]", "fern@example.org");
  await page.click("#cohort button[type=submit]");
  await page.waitForURL(/\/admin\/cohorts\/[0-9a-f-]{36}$/);
  const cohort = new URL(page.url()).pathname;
  await page.click(`main form[action$="/publication"] button[type=submit]`);

  await page.goto(`${cohort}/enrolments`);
  await page.fill("main textarea[name=people]", "lou@example.org");
  await page.fill("main textarea[name=reason]", "They were on leave when it began.");
  await page.click("#enrol button[type=submit]");
  await page.click("#enrol button[name=confirm]");
  await page.waitForURL((url) => !url.pathname.endsWith("/enrolments") || url.hash !== "");
  await leave(page);

  const learner = await visit(browser, site.url, { viewport: "phone" });
  await learner.goto("/sign-in");
  await learner.fill("main input[name=email]", "lou@example.org");
  await learner.fill("main input[name=password]", PASSWORD);
  await learner.click("main form:has(input[name=password]) button[type=submit]");
  await learner.locator("ol.path").waitFor();
  assert.match(await learner.textContent("main"), /Why peer mentoring/);
  await leave(learner);
  const verified = await waymark("progress", "verify");
  assert.match(verified.stdout, /0 differences/);
});
