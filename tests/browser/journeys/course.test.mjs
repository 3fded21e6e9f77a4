// An admin writes a course by hand, module by module, and makes a cohort of it.
import assert from "node:assert/strict";
import { signIn } from "../lib/pages.mjs";
import { refused, send, tabTo, turn } from "../lib/press.mjs";
import { job } from "../lib/ways.mjs";

const ID = "[0-9a-f-]{36}";

// Opens the form of a new activity of a kind from the list, as one does by hand.
async function begin(page, kind) {
  const link = page.locator(`.template-kinds a[href*='kind=${kind}&']`).first();
  if (!(await link.isVisible())) await page.locator(".template summary").first().click();
  await link.click();
  await page.locator("#activity").waitFor();
}

async function fill(page, values) {
  for (const [name, value] of Object.entries(values)) await page.fill(`#${name}`, value);
}

const titles = (page) => page.locator(".template-lines > li a").allTextContents();

job("a course written by hand", async (page, step) => {
  await signIn(page, "admin", page.language);
  await page.goto("/admin/courses");
  await step("courses");
  await page.locator("main a[href='/admin/courses/new']").click();
  await page.locator("#course").waitFor();
  await fill(page, { title_en: "Reading together", title_es: "Leer juntos", short_title_en: "Reading", short_title_es: "Lectura" });
  await fill(page, { slug: "reading", contact: "reading@example.org" });
  await send(page, "#course");
  await page.waitForURL(new RegExp(`/admin/courses/${ID}$`));
  const course = new URL(page.url()).pathname;
  await page.locator(`main a[href='${course}/modules']`).first().click();
  await page.locator(".empty").waitFor();
  await step("no-modules");

  await page.locator(".empty a").click();
  await page.locator("#module").waitFor();
  await fill(page, { title_es: "Empezar", opens_day: "15", ends_day: "8" });
  await page.evaluate(() => document.querySelector("#module").setAttribute("novalidate", ""));
  await send(page, "#module");
  await refused(page, "title_en");
  await step("module-refused");
  assert.equal(await page.inputValue("#title_es"), "Empezar", "what was typed is kept");
  await fill(page, { title_en: "Begin", opens_day: "1", ends_day: "14" });
  await fill(page, { outcomes_en: "Read aloud\nListen", outcomes_es: "Leer en voz alta\nEscuchar" });
  await send(page, "#module");
  await page.locator(".template").waitFor();
  await step("first-module");

  await begin(page, "page");
  await fill(page, { title_en: "Why we read", title_es: "Por qué leemos", body_en: "Read **aloud**.\n\n- Slowly\n- Twice", body_es: "Lee en voz alta." });
  await send(page, "#activity", "button[name=preview]");
  await page.locator("#preview strong").waitFor();
  await step("preview");
  await send(page, "#activity");
  await page.locator(".template-lines").waitFor();

  await begin(page, "quiz");
  await fill(page, { title_en: "What did you hear?", title_es: "¿Qué oíste?" });
  await step("new-quiz");
  await send(page, "#activity");
  await page.locator("#questions").waitFor();
  await step("no-questions");
  await page.locator("#questions a[href*='form=single']").click();
  await page.locator("#question").waitFor();
  await fill(page, { text_en: "How many read?", text_es: "¿Cuántos leen?", choice_0_en: "Ten", choice_0_es: "Diez" });
  await send(page, "#question");
  await refused(page, "choices");
  await step("question-refused");
  await fill(page, { choice_1_en: "Nobody", choice_1_es: "Nadie" });
  await page.locator("input[name=correct]").first().check();
  await send(page, "#question");
  await page.locator("#questions .template-lines li").waitFor();
  await step("question");

  await page.goto(`${course}/modules`);
  await begin(page, "reflection");
  await fill(page, { title_en: "A page of mine", title_es: "Mi página", prompt_en: "What did you hear?", prompt_es: "¿Qué oíste?" });
  await step("new-reflection");
  await send(page, "#activity");
  await begin(page, "webinar");
  await fill(page, { title_en: "Meet and read", title_es: "Nos vemos y leemos", description_en: "We read.", description_es: "Leemos." });
  await fill(page, { plan_day: "3", plan_starts: "14:00, 19:00" });
  await page.selectOption("#plan_zone", "America/New_York");
  await step("new-webinar");
  await send(page, "#activity");
  await page.locator(".template-lines > li").nth(3).waitFor();
  await step("written");

  const before = await titles(page);
  await tabTo(page, ".template-lines > li:nth-child(2) button[value=up]");
  await turn(page, () => page.keyboard.press("Enter"));
  assert.deepEqual(await titles(page), [before[1], before[0], ...before.slice(2)], "by keys alone");
  await page.locator(".template-lines > li a").nth(1).click();
  await page.locator("#activity").waitFor();
  await page.locator("form[action$='/removal'] button").click();
  await page.locator("dialog[open]").waitFor();
  await step("asked-once-more");
  await turn(page, () => page.locator("dialog[open] button[value=yes]").click());
  assert.deepEqual(await titles(page), [before[1], ...before.slice(2)]);

  await page.locator("main a[href^='/admin/cohorts/new?from=course:']").first().click();
  await page.locator("#cohort").waitFor();
  await fill(page, { name_en: "Spring cohort", slug: "spring", first_day: "2027-03-04", last_day: "2027-04-29" });
  await fill(page, { opens: "2026-12-01T09:00", closes: "2027-01-28T20:00", facilitators: "facilitator@demo.example" });
  await send(page, "#cohort");
  await page.waitForURL(new RegExp(`/admin/cohorts/${ID}$`));
  await page.goto("/admin/schedule?view=month&on=2027-03-06");
  assert.ok((await page.locator("main a[href^='/admin/sessions/']").count()) >= 2, "both sessions stand in the calendar");
});
