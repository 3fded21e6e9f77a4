// What a learner asks for and is given: to be excused, to make up a webinar, hours to print, the word of a facilitator.
import assert from "node:assert/strict";
import { leave, visit } from "../lib/browser.mjs";
import { links, signIn } from "../lib/pages.mjs";
import { refused, send } from "../lib/press.mjs";
import { job } from "../lib/ways.mjs";

// Missed the first webinar, and that was all.
const MISSED = "paul.nakamura";
const WISH = "A bus broke down and I drove the second route that evening, too.";
const ANSWER = "Thank you for driving. You are excused.";
const WORK = "I take the three questions to my route, and ask the new driver what she wants to know first. ";

const course = async (page) => {
  await page.goto("/");
  return (await links(page, /^\/cohorts\/[^/]+$/))[0];
};

// Comes from the course to a webinar that can be made up.
async function openMissed(page, cohort) {
  await page.goto(cohort);
  for (const activity of await links(page, /\/activities\/[^/?]+$/)) {
    await page.goto(activity);
    if (await page.locator("#make-up").count()) return activity;
  }
  return assert.fail("nothing can be made up");
}

job("asking to be excused", async (page, step, demo) => {
  await signIn(page, "solo", page.language);
  const cohort = await course(page);
  await page.goto(cohort);
  await step("course");
  await page.locator(`main a[href='${cohort}/requests']`).click();
  await page.locator("#new").waitFor();
  await step("requests");
  await send(page, "main form[action$='/requests']");
  await refused(page, "activity");
  await step("refused");
  await page.locator("input[name=kind][value=excuse]").check();
  const choices = page.locator("select[name=activity] option");
  await page.selectOption("select[name=activity]", await choices.last().getAttribute("value"));
  await page.fill("textarea[name=body]", WISH);
  await send(page, "main form[action$='/requests']");
  await page.locator("section[aria-labelledby=asked]").getByText(WISH).waitFor();
  await step("asked");

  const facilitator = await visit(page.context().browser(), demo.url, {});
  await signIn(facilitator, "facilitator");
  await facilitator.goto(`/facilitate${cohort}/requests`);
  const panel = facilitator.locator("section.panel", { hasText: WISH });
  await panel.locator("textarea").fill(ANSWER);
  await panel.locator("button[type=submit]").first().click();
  await facilitator.locator("section[aria-labelledby=answered]").getByText(ANSWER).waitFor();
  await leave(facilitator);

  await page.goto(`${cohort}/requests`);
  await page.getByText(ANSWER).waitFor();
  await step("answered");
  await page.goto(`${cohort}/progress`);
  await step("progress");
});

job("making up a webinar", async (page, step) => {
  await signIn(page, MISSED, page.language);
  const cohort = await course(page);
  const webinar = await openMissed(page, cohort);
  await step("missed");
  await page.locator("main a[href='#make-up']").first().click();
  await page.fill("textarea[name=text]", " ");
  await send(page, "form[action$='/work']");
  await refused(page, "text");
  await step("refused");
  await page.fill("textarea[name=text]", WORK.repeat(8));
  await send(page, "form[action$='/work']");
  await page.locator("#make-up ~ .notice, section[aria-labelledby=make-up] .notice").first().waitFor();
  await step("handed-in");
  await page.goto(webinar);
  assert.match(await page.locator("section[aria-labelledby=make-up]").textContent(), /three questions to my route/);
});

job("hours to print", async (page, step) => {
  await signIn(page, "learner", page.language);
  const cohort = await course(page);
  await page.goto(cohort);
  await page.locator(`main a[href='${cohort}/hours']`).click();
  await page.locator("main table").waitFor();
  await step("hours");
  await page.evaluate(() => (window.print = () => (document.body.dataset.printed = "yes")));
  await page.locator("print-page button").click();
  assert.equal(await page.locator("body[data-printed]").count(), 1, "the button prints");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("print-page button").isVisible(), false, "the button is not on the paper");
  assert.equal(await page.locator("main table").isVisible(), true);
  await page.emulateMedia({ media: null });
});
