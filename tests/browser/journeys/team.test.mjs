// A team of four applies from four browsers, in the evening of the deadline of May 11, 2022, on both databases.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, leave, visit } from "../lib/browser.mjs";
import { soundPage } from "../lib/checks.mjs";
import { mailed } from "../lib/mailed.mjs";
import { signIn } from "../lib/pages.mjs";
import { refused, turn } from "../lib/press.mjs";
import { setClock } from "../lib/clock.mjs";
import { ENGINES, startDemo } from "../lib/server.mjs";

const at = (time) => `2022-05-11T${time}-04:00[America/New_York]`;
const COURSE = "/courses/peer-mentoring/2022";
const PASSWORD = "quiet rivers turn by night";
const MEMBERS = [
  ["Joyce Lindqvist", "joyce@example.org", "state_staff"],
  ["Paul Nakamura", "paul@example.org", "employer"],
  ["Ana Robles", "ana@example.org", "local_leader"],
];

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const next = (page) => turn(page, () => page.locator("main form .form-end button[type=submit]").first().click());

// From the course's page to the one that asks who is on the team.
async function teamPage(page) {
  await signIn(page, "visitor");
  await page.goto(COURSE);
  await page.locator("main a[href$='/application']").first().click();
  await page.waitForURL(/\/application/);
  await next(page);
  await page.check("input[name=kind][value=team]");
  await next(page);
}

// Writes the name, the association as it is found while one types, and everybody.
async function writeTeam(page, members) {
  await page.fill("#team_name", "Riverbend Mentors");
  await page.fill("#find", "riverbend");
  await page.locator("association-finder .choice").first().click();
  await page.selectOption("#part", "esp");
  for (let n = 2; n < members.length + 2; n += 1) {
    if (!(await page.locator(`#member_${n}_name`).count())) {
      await turn(page, () => page.click("button[name=then][value=add]"));
    }
    const [name, email, part] = members[n - 2];
    await page.fill(`#member_${n}_name`, name);
    await page.fill(`#member_${n}_email`, email);
    await page.selectOption(`#member_${n}_part`, part);
  }
}

// Everything behind the team, up to the page where it is checked; gives the address of the application.
async function writeRest(page) {
  await page.fill("textarea[name=why]", "Two new colleagues left our kitchen in their first month.");
  await next(page);
  await page.locator("input[type=radio][name^=question_]").first().check();
  await next(page);
  await next(page);
  const action = await page.getAttribute("form[action$='/submission']", "action");
  return action.replace(/\/submission$/, "");
}

// Comes in by the invitation with a password, and says yes.
async function confirm(demo, name, how) {
  const page = await visit(browser, demo.url, how);
  const admin = await visit(browser, demo.url);
  await signIn(admin, "admin");
  await page.goto(await mailed(admin, name, /\/invitation\/[\w-]+\?to=\/seats\/[0-9a-f-]{36}/));
  await leave(admin);
  await page.fill("#with-password input[name=new_password]", PASSWORD);
  await page.click("#with-password button[type=submit]");
  await page.waitForURL(/\/seats\//);
  assert.equal(await page.getAttribute("html", "lang"), how.language ?? "en");
  await soundPage(page);
  await Promise.all([page.waitForURL(/\/seats\//), page.click("form[action$='/confirmation'] button[type=submit]")]);
  await page.locator("form[action$='/departure']").waitFor({ state: "attached" });
  await soundPage(page);
  return page;
}

describe("a team of four", { concurrency: 2 }, () => {
  for (const engine of ENGINES) {
    test(`applies from four browsers, on ${engine}`, async () => {
      const demo = await startDemo({ now: at("19:50:00"), engine });
      try {
        const lead = await visit(browser, demo.url);
        await teamPage(lead);
        await writeTeam(lead, [MEMBERS[0], MEMBERS[1], ["Ana Robles", "ana@riverbend", "local_leader"]]);
        await lead.getByText(/Draft saved at/).waitFor();
        await soundPage(lead);
        await next(lead);
        await refused(lead, "member_4_email");
        await lead.fill("#member_4_email", MEMBERS[2][1]);
        await next(lead);
        const application = await writeRest(lead);
        await soundPage(lead);
        const ways = [{ viewport: "phone", language: "es" }, { scripts: false }, { scheme: "dark" }];
        const team = await Promise.all(MEMBERS.map(([name], n) => confirm(demo, name, ways[n])));
        await lead.check("input[name=consent]");
        await setClock(demo, at("19:59:59.9"));
        await lead.click("form[action$='/submission'] button[type=submit]");
        await lead.getByText(/We received it on May 11, 2022/).waitFor();
        assert.equal(await lead.locator("main p time").first().getAttribute("datetime"), at("19:59:59.9"));
        assert.equal(await lead.locator("#team .badge", { hasText: "Confirmed" }).count(), 4);
        await soundPage(lead);
        for (const page of team) {
          await page.goto(application);
          assert.match(await page.textContent("main"), /Riverbend Mentors/);
          assert.equal(await page.locator("form[action$='/withdrawal']").count(), 0, "only the lead takes it back");
          await soundPage(page);
        }
        await Promise.all([lead, ...team].map(leave));
      } finally {
        await demo.stop();
      }
    });

    test(`that is sent at 8:00:00.0 is late and keeps its draft, on ${engine}`, async () => {
      const demo = await startDemo({ now: at("19:50:00"), engine });
      try {
        const lead = await visit(browser, demo.url);
        await teamPage(lead);
        await writeTeam(lead, MEMBERS.slice(0, 2));
        await next(lead);
        const application = await writeRest(lead);
        await lead.check("input[name=consent]");
        await setClock(demo, at("20:00:00"));
        await lead.click("form[action$='/submission'] button[type=submit]");
        await lead.getByText("Applications closed on May 11, 2022, at 8:00").first().waitFor();
        await lead.goto(application);
        assert.match(await lead.textContent("main"), /Riverbend Mentors/, "what was written is still there");
        assert.match(await lead.textContent("main"), /left our kitchen/);
        assert.equal(await lead.locator("form[action$='/submission']").count(), 0, "it can no longer be sent");
        await soundPage(lead);
        await leave(lead);
      } finally {
        await demo.stop();
      }
    });
  }
});
