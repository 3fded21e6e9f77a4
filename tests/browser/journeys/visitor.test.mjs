// What a visitor does: finds a webinar by filters, watches it, applies for a course.
import assert from "node:assert/strict";
import { links, signIn } from "../lib/pages.mjs";
import { refused, send, turn } from "../lib/press.mjs";
import { job } from "../lib/ways.mjs";

const WHY = "New colleagues eat alone on their first day. I want to change that with two others.";
const ENTRY = /^\/catalogue\/[^/?]+$/;

// Signed out, the language is chosen in the head of the page.
async function choose(page) {
  await page.goto(`/catalogue?kind=webinar&lang=${page.language}`);
  await page.locator(`html[lang=${page.language}]`).waitFor();
}

job("finding and watching a webinar", async (page, step) => {
  await page.goto("/");
  await step("front");
  await choose(page);
  const all = (await links(page, ENTRY)).length;
  await step("catalogue");
  const results = page.locator("#results [role=status]");
  const before = await results.textContent();
  await page.click("#facet-topic summary");
  await page.locator("#facet-topic label.choice").first().click();
  await page.waitForURL((url) => url.searchParams.get("topic"));
  await page.waitForFunction((was) => document.querySelector("#results [role=status]").textContent !== was, before);
  await step("filtered");
  await page.locator("#results .filters-on ~ a, #results .row > a").last().click();
  await page.waitForFunction((count) => document.querySelectorAll("#results .tiles > li").length >= count, all);

  await page.goto("/catalogue/dialogue-about-racial-justice");
  assert.ok(await page.locator("#no-certificate").isVisible(), "it is said before pressing play");
  await step("entry");
  const video = page.locator("video");
  await video.evaluate((film) => ((film.muted = true), film.play()));
  await page.waitForFunction(() => document.querySelector("video").currentTime > 0.3);
  await video.evaluate((film) => film.pause());
});

job("applying for a course", async (page, step) => {
  await signIn(page, "visitor", page.language);
  await page.goto("/courses/peer-mentoring");
  await step("course");
  await page.locator("main a[href$='/application']").first().click();
  await page.locator("main input[name=phone]").waitFor();
  await step("you");
  const next = () => send(page, "main form:has(input[name=step]) .form-end");
  await page.fill("input[name=phone]", "call me");
  await next();
  await refused(page, "phone");
  await page.fill("input[name=phone]", "(515) 555-0134");
  await next();
  await page.check("input[name=kind][value=individual]");
  await step("kind");
  await next();
  await page.locator("input[name=part]").first().check();
  await page.fill("#find", "iowa");
  await page.locator("association-finder .choice").first().click();
  await step("part");
  await next();
  await page.locator("textarea[name=why]").fill(WHY);
  await step("why");
  await next();
  await page.locator("input[type=radio][name^=question_]").first().check();
  await step("questions");
  await next();
  await page.locator("textarea[name=access_needs]").fill("Captions");
  await next();
  await page.locator("input[name=consent]").waitFor();
  await step("check");
  await send(page, "form[action$='/submission']");
  await refused(page, "consent");
  await step("consent-missing");
  await page.check("input[name=consent]");
  await send(page, "form[action$='/submission']");
  await page.waitForURL(/\/applications\/[^/]+$/);
  assert.match(await page.textContent("main"), /New colleagues eat alone/);
  await step("sent");
});
