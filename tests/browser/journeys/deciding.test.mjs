// After the deadline of the announcement: reviewers decide, and a team that waits gets the places of one that goes.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, leave, visit } from "../lib/browser.mjs";
import { soundPage } from "../lib/checks.mjs";
import { signIn } from "../lib/pages.mjs";
import { turn } from "../lib/press.mjs";
import { ENGINES, startDemo } from "../lib/server.mjs";

const now = "2022-05-12T09:00:00-04:00[America/New_York]";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const said = async (page, selector) => (await page.locator(selector).allTextContents()).map((text) => text.replace(/\s+/g, " ").trim());

// The cohort of the announcement, with fewer places than people who applied.
async function fewerPlaces(demo, places) {
  const admin = await visit(browser, demo.url);
  await signIn(admin, "admin");
  await admin.goto("/admin/cohorts");
  await admin.getByRole("link", { name: "2022 cohort", exact: true }).first().click();
  await admin.waitForURL(/\/admin\/cohorts\/[0-9a-f-]+/);
  const cohort = new URL(admin.url()).pathname.split("/")[3];
  await admin.fill("#places", String(places));
  await turn(admin, () => admin.locator("form:has(#places) button[type=submit]").first().click());
  await leave(admin);
  return `/facilitate/cohorts/${cohort}/applications`;
}

// Accepts everybody who waits to be decided on; whoever does not fit joins the waiting list.
async function acceptAll(page, queue) {
  await page.goto(queue);
  await soundPage(page);
  await page.check("input[data-all]");
  await turn(page, () => page.click("#chosen button[name=answer][value=accept]"));
  await page.check("input[name=rest]");
  await turn(page, () => page.getByRole("button", { name: "Look again" }).click());
  assert.ok((await page.locator(".letter").count()) > 5, "each letter is seen before it is sent");
  await soundPage(page);
  await turn(page, () => page.click("#ruling button[name=confirm]"));
}

// Opens an application in the queue, and tells which it is and who sent it.
async function opened(page, queue, state, words) {
  await page.goto(`${queue}?state=${state}`);
  const line = page.locator(".queue a", { hasText: words }).first();
  const title = await line.locator("b").textContent();
  await turn(page, () => line.click());
  const address = await page.locator("article a[href^='mailto:']").first().getAttribute("href");
  return { title, id: new URL(page.url()).searchParams.get("on"), who: address.replace(/^mailto:|@.*$/g, "") };
}

// Signed in as somebody of the demo, on the first page.
async function as(demo, who, how) {
  const page = await visit(browser, demo.url, how);
  await signIn(page, who, how?.language);
  await page.goto("/");
  return page;
}

describe("after the deadline", { concurrency: 1 }, () => {
  for (const engine of ENGINES) {
    test(`a team that waits gets the places of one that goes, on ${engine}`, async () => {
      const demo = await startDemo({ now, engine });
      try {
        const queue = await fewerPlaces(demo, 20);
        const reviewer = await as(demo, "other-facilitator");
        await acceptAll(reviewer, queue);
        assert.match((await said(reviewer, ".capacity"))[0], /20 of 20 taken/);
        const waiting = await opened(reviewer, queue, "waitlisted", "Team of 4");
        assert.match((await said(reviewer, ".queue a"))[0], /Team of 4.*Turn 1/, "passed over, it keeps its turn");
        const leaving = await opened(reviewer, queue, "accepted", "Team of 4");

        const going = await as(demo, leaving.who, { viewport: "phone" });
        await going.goto(`/applications/${leaving.id}`);
        await soundPage(going);
        await going.locator("form[action$='/withdrawal'] button").first().click();
        await turn(going, () => going.locator("dialog[open] button[value=yes]").click());
        await reviewer.goto(queue);
        assert.match((await said(reviewer, ".capacity"))[0], /20 of 20 taken/, "the places are held for who waited");

        const team = await as(demo, waiting.who, { viewport: "phone", language: "es" });
        await soundPage(team);
        await turn(team, () => team.locator("section[aria-labelledby=waits] a").first().click());
        assert.equal(new URL(team.url()).pathname, `/applications/${waiting.id}`);
        await soundPage(team);
        await turn(team, () => team.locator("form[action$='/offer'] button").click());
        await soundPage(team);
        await reviewer.goto(`${queue}?state=accepted`);
        const accepted = await said(reviewer, ".queue a b");
        assert.ok(accepted.includes(waiting.title) && !accepted.includes(leaving.title), accepted.join(", "));
        await Promise.all([reviewer, going, team].map(leave));
      } finally {
        await demo.stop();
      }
    });
  }
});
