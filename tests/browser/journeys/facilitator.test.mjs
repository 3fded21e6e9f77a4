// A facilitator's job, done by hand: who needs a hand, the grid, a learner's record, the roll, requests, recordings.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { links, signIn } from "../lib/pages.mjs";
import { focused, refused, send, tabTo, turn } from "../lib/press.mjs";
import { job } from "../lib/ways.mjs";

const FILM = fileURLToPath(
  new URL("../../../content/courses/peer-mentoring/media/why-mentoring-works-recording.mp4", import.meta.url),
);
const SESSIONS = /^\/facilitate\/sessions\/[^/]+$/;
const FIRST_REASON = "Dialed in by phone; I heard her on the line.";
const NEXT_REASON = "That was her sister’s voice.";
const LAST_REASON = "Her bus broke down on the way.";

// Comes from the home of facilitators to the cohort that is running.
async function openCohort(page) {
  await page.goto("/facilitate");
  await page.locator(".hands a").first().click();
  await page.locator("#grid").waitFor();
  return new URL(page.url()).pathname;
}

// The first session of the cohort: it is over.
async function openEnded(page, cohort) {
  await page.goto(`${cohort}/sessions`);
  const [ended] = await links(page, SESSIONS);
  await page.locator(`a[href='${ended}']`).click();
  await page.locator("table.roll").waitFor();
  return ended;
}

job("who needs a hand", async (page, step) => {
  await signIn(page, "facilitator", page.language);
  const cohort = await openCohort(page);
  await step("cohort");
  assert.ok((await page.locator(".hands li").count()) > 0, "someone needs a hand");

  const rows = page.locator("#learners tbody tr:not(.team-row)");
  const all = await rows.count();
  await page.locator("input[name=hand]").check();
  await page.waitForURL(/hand=yes/);
  await page.waitForFunction((before) => document.querySelectorAll("#learners tbody tr:not(.team-row)").length < before, all);
  await step("grid-filtered");
  assert.ok((await rows.count()) < all);
  assert.match(await focused(page), /name=hand/, "the filter keeps the focus");

  // in a narrow window rows are cards, and the heads of the columns are not seen
  if (page.viewportSize().width > 700) {
    await page.locator("#learners thead a").first().click();
    await page.locator("#learners p.row a").waitFor();
    await step("module-opened");
    await page.locator("#learners p.row a").click();
    await page.locator("#learners p.row a").waitFor({ state: "detached" });
  }

  const cell = page.locator("#learners tbody tr:not(.team-row) td .cell a").first();
  const wanted = (await cell.getAttribute("href")).split("#")[1];
  await cell.click();
  await page.locator(`#${wanted}`).waitFor();
  assert.ok(await page.locator(`#${wanted}`).isVisible(), "the cell opens the activities of its module");
  await step("cell-opened");

  await page.fill("textarea[name=note]", "Called on Tuesday. Starts again after the season.");
  await send(page, "form[action$='/notes']");
  await page.getByText("Called on Tuesday. Starts again after the season.").waitFor();
  await step("noted");

  await page.goto(cohort);
  await page.locator("details.menu > summary").filter({ has: page.locator("svg") }).last().click();
  const coming = page.waitForEvent("download");
  await page.locator("a[href$='/progress.csv']").click();
  const text = await readFile(await (await coming).path(), "utf8");
  assert.equal(text.trim().split("\n").length, all + 1, "a line for each learner, and the head");
});

job("the roll", async (page, step) => {
  await signIn(page, "facilitator", page.language);
  const cohort = await openCohort(page);
  await page.goto(`${cohort}/sessions`);
  await step("sessions");
  const session = await openEnded(page, cohort);
  await step("roll");

  const box = page.locator("input[name=enrolment]").first();
  const learner = await box.inputValue();
  await box.check();
  await send(page, "form[action$='/ticks']");
  await page.locator(`input[name=enrolment][value='${learner}']`).waitFor({ state: "detached" });
  await step("ticked");

  await page.locator(`a[href*='correct=${learner}']`).click();
  await page.locator("#correct").waitFor();
  await step("correcting");
  await page.check("input[name=kind][value=attendance_confirmed]");
  await send(page, "form[action$='/corrections']");
  await refused(page, "reason");
  await step("reason-missing");
  assert.ok(await page.isChecked("input[name=kind][value=attendance_confirmed]"), "what was chosen is kept");
  await page.fill("textarea[name=reason]", FIRST_REASON);
  await page.fill("input[name=minutes]", "55");
  await send(page, "form[action$='/corrections']");
  await page.getByText(FIRST_REASON).first().waitFor();
  await step("corrected");

  for (const [kind, reason] of [["attendance_denied", NEXT_REASON], ["excused", LAST_REASON]]) {
    await page.goto(`${session}?correct=${learner}`);
    await page.check(`input[name=kind][value=${kind}]`);
    await page.fill("textarea[name=reason]", reason);
    await send(page, "form[action$='/corrections']");
    await page.getByText(reason).first().waitFor();
  }
  await step("excused");

  await page.goto(`${cohort}/learners/${learner}`);
  const marked = (reason) => page.locator("section[aria-labelledby=decide] li", { hasText: reason }).locator(".badge").count();
  assert.equal(await marked(FIRST_REASON), 1, "the word on attendance before is marked as superseded");
  assert.equal(await marked(NEXT_REASON), 0, "an excuse leaves the word on attendance alone");
  assert.equal(await marked(LAST_REASON), 0);
  await step("history");
});

job("what comes in from the room", async (page, step) => {
  await signIn(page, "facilitator", page.language);
  const cohort = await openCohort(page);
  await openEnded(page, cohort);

  await page.locator("details:has(form[action$='/report']) > summary").click();
  const report = "Name,Join time,Leave time\nGalaxy A13,14:02,14:58\nPaul Nakamura,14:05,14:57\n";
  await page.setInputFiles("input[name=file]", { name: "room.csv", mimeType: "text/csv", buffer: Buffer.from(report) });
  await send(page, "form[action$='/report']");
  await page.locator("#report-read").waitFor();
  await step("report-read");
  await page.selectOption("select[name=who-0]", { index: 1 });
  await send(page, "form[action$='/report/lines']");
  await page.locator("#report-read").waitFor({ state: "detached" });
  await step("report-stored");

  await page.locator("details:has(#recording) > summary").click();
  await page.fill("#recording input[name=title]", "With the talk afterwards");
  await page.setInputFiles("input[name=film]", FILM);
  await send(page, "#recording");
  await page.locator("error-summary").waitFor();
  await step("captions-missing");
  const captions = Buffer.from("WEBVTT\n\n00:00.000 --> 00:02.000\nWelcome back.\n");
  const language = await page.inputValue("#recording select[name=language]");
  await page.setInputFiles(`input[name=captions_${language}]`, { name: "a.vtt", mimeType: "text/vtt", buffer: captions });
  await page.setInputFiles("input[name=film]", FILM);
  await send(page, "#recording");
  await page.locator("section[aria-labelledby=recordings] li", { hasText: "With the talk afterwards" }).waitFor();
  await step("recording-published");

  await page.goto(`${cohort}/requests`);
  await step("requests");
  const first = page.locator("section.panel form").first();
  await turn(page, () => first.locator("button").first().click());
  await refused(page, "reason");
  await step("answer-missing");
  await first.locator("textarea").fill("Drive safely. You are excused.");
  const until = first.locator("input[name=until]");
  if (await until.count()) await until.fill("2026-12-01T20:00");
  await turn(page, () => first.locator("button").first().click());
  await page.locator("section[aria-labelledby=answered]").getByText("Drive safely. You are excused.").first().waitFor();
  await step("answered");
});

// The keyboard alone does the roll: no press of a pointer after signing in.
job("the roll by keys", async (page, step) => {
  await signIn(page, "facilitator", page.language);
  const cohort = await openCohort(page);
  await openEnded(page, cohort);
  const learner = await page.locator("input[name=enrolment]").first().inputValue();

  await tabTo(page, "input[name=enrolment]", 60);
  await page.keyboard.press("Space");
  await tabTo(page, "form[action$='/ticks'] button[type=submit]", 150);
  await page.keyboard.press("Enter");
  await page.locator(`input[name=enrolment][value='${learner}']`).waitFor({ state: "detached" });

  await tabTo(page, `a[href*='correct=${learner}']`);
  await page.keyboard.press("Enter");
  await page.locator("#correct").waitFor();
  await tabTo(page, "input[name=kind]");
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "textarea#reason[name=reason]");
  await page.keyboard.type(LAST_REASON);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText(LAST_REASON).first().waitFor();
  await step("done");
});


job("the queue of applications by keys", async (page, step) => {
  await signIn(page, "admin", page.language);
  await page.goto("/admin/cohorts");
  const lines = page.locator("row-keys ol a");
  for (const cohort of await links(page, /^\/admin\/cohorts\/[0-9a-f-]{36}$/)) {
    await page.goto(`${cohort.replace("/admin", "/facilitate")}/applications`);
    if ((await lines.count()) > 2) break;
  }
  const at = () => lines.evaluateAll((all) => all.indexOf(document.activeElement));
  await page.keyboard.press("j");
  assert.equal(await at(), 1, "from the one that is open");
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  assert.equal(await at(), 0, "it ends at the first");
  await page.keyboard.press("j");
  await step("moved");
  await turn(page, () => page.keyboard.press("Enter"));
  assert.equal(await lines.nth(1).getAttribute("aria-current"), "true");
  await page.locator("textarea").first().focus();
  await page.keyboard.type("jk");
  assert.equal(await page.locator("textarea").first().inputValue(), "jk", "what is typed is typed");
  await page.locator("row-keys button[aria-pressed]").click();
  await page.reload();
  await page.keyboard.press("j");
  assert.equal(await at(), -1, "they are off on this device");
});
