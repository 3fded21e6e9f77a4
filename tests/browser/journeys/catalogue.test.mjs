// The catalogue from outside and from within, on both databases: visitors find, read, share, print and ask to be told;
// an admin keeps terms and associations, and opens the cohort that was asked for.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, leave, visit } from "../lib/browser.mjs";
import { soundPage } from "../lib/checks.mjs";
import { mailed } from "../lib/mailed.mjs";
import { signIn } from "../lib/pages.mjs";
import { send, settled, turn } from "../lib/press.mjs";
import { ENGINES, startDemo } from "../lib/server.mjs";

const NOW = "2022-05-02T11:00:00-04:00[America/New_York]";
const COURSE = "/courses/paraeducator-basics";
const ENTRY = "/catalogue/food-allergies-on-the-serving-line";
// Lines of a sheet: a good one, one without a name, one below nothing.
const SHEET = "id,parent,level,name,zone\nprairie,ia,local,Prairie Aides,\nno-name,ia,local,,\nlost,moon,local,Lost Aides,\n";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const cards = (page) => page.locator("#results article.entry h3");

// The number beside a choice of a filter.
async function counted(page, label) {
  return Number((await label.locator(".count").textContent()).trim());
}

// Opens a filter, chooses its first answer, and holds that it leaves as many as it said.
async function narrow(page, facet) {
  const list = page.locator(`#facet-${facet}`);
  await list.locator("summary").click();
  const choice = list.locator("label.choice:has(.count)").first();
  const count = await counted(page, choice);
  await choice.click();
  if (page.scripts) await page.waitForURL((url) => url.searchParams.has(facet));
  else await turn(page, () => list.locator("button[type=submit], button").last().click());
  await settled(page);
  await page.waitForFunction((n) => document.querySelectorAll("#results article.entry").length === n, count).catch(async () => {
    assert.equal(await cards(page).count(), count, `${facet} leaves as many as it says`);
  });
}

// What search engines and other sites read of a page: the kinds of its structured data, and its social preview.
async function told(page) {
  const data = (await page.locator("script[type='application/ld+json']").allTextContents()).map((text) => JSON.parse(text));
  const preview = await page.locator("meta[property^='og:']").evaluateAll((all) =>
    Object.fromEntries(all.map((meta) => [meta.getAttribute("property"), meta.content])),
  );
  return { kinds: data.flatMap((one) => one["@graph"] ?? [one]).map((one) => one["@type"]).flat(), preview };
}

// The numbers of entries in a feed, which must be XML.
async function feed(page, demo, file) {
  const answer = await fetch(`${demo.url}/feeds/${file}`);
  assert.match(answer.headers.get("content-type"), /^application\/(atom|rss)\+xml/);
  return page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, "application/xml");
    const broken = read.querySelector("parsererror")?.textContent ?? "";
    const links = [...read.querySelectorAll("entry > link, item > link")].map((link) => link.getAttribute("href") ?? link.textContent);
    return { broken, root: read.documentElement.localName, lang: read.documentElement.getAttribute("xml:lang"), links };
  }, await answer.text());
}

// A visitor searches with a slip of the hand, narrows, shares what was found, and opens an entry.
async function finding(demo, how, { typed, right, word }) {
  const page = await visit(browser, demo.url, how);
  await page.goto(`/catalogue?lang=${how.language}`);
  await page.fill("#q", typed);
  if (page.scripts) await page.waitForURL((url) => url.searchParams.get("q") === typed);
  else await turn(page, () => page.locator("#find button[type=submit]").click());
  await settled(page);
  await page.locator("#results .meant").waitFor();
  assert.match(await cards(page).first().textContent(), right, "the first is what was meant");
  await soundPage(page);
  await page.goto(`/catalogue?kind=webinar&lang=${how.language}`);
  await narrow(page, "topic");
  await narrow(page, "language");
  await soundPage(page);
  const found = await cards(page).allTextContents();
  assert.ok(found.length > 0, "something is left");
  const friend = await visit(browser, demo.url, { ...how, viewport: "desktop", scripts: !page.scripts });
  await friend.goto(page.url());
  assert.deepEqual(await cards(friend).allTextContents(), found, "the address shows the same to others");
  await leave(friend);
  await page.goto(`${ENTRY}?lang=${how.language}`);
  assert.match(await page.textContent("h1"), word);
  await soundPage(page);
  return page;
}

// Makes a cohort of the course whose applications are open, and publishes it.
async function openCohort(admin) {
  await admin.goto("/admin/cohorts/new");
  const course = admin.locator("#from option", { hasText: /Paraeducator/i }).first();
  await admin.selectOption("#from", await course.getAttribute("value"));
  const fields = { name_en: "Fall 2022 cohort", name_es: "Cohorte de otoño de 2022", slug: "fall-2022", places: "30" };
  const days = { first_day: "2022-09-08", last_day: "2022-11-03", opens: "2022-05-01T09:00", closes: "2022-08-03T20:00" };
  const sizes = { team_min: "2", team_max: "6", facilitators: "facilitator@demo.example" };
  for (const [name, value] of Object.entries({ ...fields, ...days, ...sizes })) await admin.fill(`#${name}`, value);
  await admin.selectOption("#cohort #zone", "America/New_York");
  await send(admin, "#cohort");
  await admin.waitForURL(/\/admin\/cohorts\/[0-9a-f-]{36}/);
  await turn(admin, () => admin.locator("form[action$='/publication'] button").click());
}

describe("the catalogue", { concurrency: 1 }, () => {
  for (const engine of ENGINES) {
    describe(`on ${engine}`, { concurrency: 4 }, () => {
      let demo;
      before(async () => (demo = await startDemo({ now: NOW, engine })));
      after(() => demo?.stop());

      test("a visitor on a phone finds in Spanish and without scripts", async () => {
        const how = { viewport: "phone", language: "es", scripts: false };
        const page = await finding(demo, how, { typed: "alerjias", right: /alerg/i, word: /[Aa]lergias/ });
        await leave(page);
      });

      test("a visitor at a desk finds, and programs read what is there", async () => {
        const how = { language: "en" };
        const page = await finding(demo, how, { typed: "tecnology", right: /technology/i, word: /allergies/ });
        const entry = await told(page);
        assert.ok(entry.kinds.includes("VideoObject"), `${entry.kinds}`);
        assert.equal(entry.preview["og:title"], (await page.textContent("h1")).trim());
        assert.equal((await page.request.get(new URL(entry.preview["og:image"]).pathname)).status(), 200);
        await page.goto("/courses/peer-mentoring/2022");
        const course = await told(page);
        assert.ok(course.kinds.includes("Course"), `${course.kinds}`);
        for (const file of ["en.atom", "es.atom", "en.rss", "es.rss"]) {
          const { broken, root, links } = await feed(page, demo, file);
          assert.equal(broken, "", file);
          assert.equal(root, file.endsWith("atom") ? "feed" : "rss");
          assert.ok(links.some((link) => link.includes("/courses/peer-mentoring/2022")), `${file} tells of the open cohort`);
        }
        await leave(page);
      });

      test("the flyer is one sheet with its code", async () => {
        const page = await visit(browser, demo.url, { language: "es" });
        await page.goto("/courses/peer-mentoring/2022?lang=es");
        await turn(page, () => page.locator("a[href$='/flyer']").first().click());
        await soundPage(page);
        assert.match(await page.textContent(".flyer .address"), /\/courses\/peer-mentoring\/2022$/);
        const code = await page.locator(".flyer svg.qr").boundingBox();
        assert.ok(code.width >= 96, "a camera reads it from the wall");
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
        assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1);
        await leave(page);
      });

      test("who asked is told when the next cohort opens", async () => {
        const admin = await visit(browser, demo.url);
        await signIn(admin, "admin");
        const page = await visit(browser, demo.url, { viewport: "phone", language: "es" });
        await page.goto(`${COURSE}?lang=es`);
        await page.fill("#wish input[name=email]", "vecina@example.org");
        await turn(page, () => page.click("#wish button[type=submit]"));
        await soundPage(page);
        const asked = await mailed(admin, "next cohort", /\/wishes\/[\w-]+/);
        await page.goto(asked);
        await turn(page, () => page.locator("form[action^='/wishes/'] button[type=submit]").click());
        await soundPage(page);
        await openCohort(admin);
        // the work of each minute is done when the clock is set
        await admin.goto("/dev/clock");
        await admin.getByRole("button", { name: "Set the clock" }).click();
        await admin.locator(".toast").waitFor();
        const letter = await mailed(admin, "Next cohort", /\/courses\/paraeducator-basics\/fall-2022/);
        await page.goto(letter);
        await page.locator("main a[href$='/application']").first().waitFor();
        await Promise.all([page, admin].map(leave));
      });

      test("an admin keeps the lists of terms", async () => {
        const page = await visit(browser, demo.url);
        await signIn(page, "admin");
        await page.goto("/admin/catalogue/terms");
        await soundPage(page);
        const add = page.locator("#add-topic");
        await page.locator("details:has(#add-topic) summary").click();
        await add.locator("#topic_en").fill("Rest & recovery");
        await add.locator("#topic_es").fill("Descanso");
        await send(page, "#add-topic");
        await turn(page, () => page.getByRole("link", { name: "Rest & recovery" }).click());
        await page.fill("#topic_en", "Rest and sleep");
        await send(page, "#term");
        await turn(page, () => page.getByRole("link", { name: "Rest and sleep" }).click());
        await soundPage(page);
        const into = page.locator("#into option", { hasText: /Health|Wellbeing|Well-being/i }).first();
        const stays = (await into.textContent()).trim();
        await page.selectOption("#into", await into.getAttribute("value"));
        await send(page, "#merger");
        assert.equal(await page.getByRole("link", { name: "Rest and sleep" }).count(), 0, "it became the other");
        assert.ok((await page.getByRole("link", { name: stays }).count()) > 0);
        await leave(page);
      });

      test("an admin imports, merges and moves associations", async () => {
        const page = await visit(browser, demo.url);
        await signIn(page, "admin");
        await page.goto("/admin/associations/import");
        await page.setInputFiles("#file", { name: "tree.csv", mimeType: "text/csv", buffer: Buffer.from(SHEET) });
        await send(page, "#look");
        assert.match(await page.textContent("section[aria-labelledby=seen]"), /New: 1.*2 faults.*moon/s);
        await soundPage(page);
        await send(page, "#store");
        const search = async (words) => {
          await page.goto(`/admin/associations?q=${encodeURIComponent(words)}`);
          return page.locator("#associations th a").allTextContents();
        };
        assert.deepEqual(await search("lost aides"), []);
        assert.deepEqual(await search("prairie aides"), ["Prairie Aides"]);
        await turn(page, () => page.locator("#associations th a").first().click());
        await page.locator("#below option", { hasText: "Arizona" }).first().waitFor({ state: "attached" });
        const there = await page.locator("#below option", { hasText: "Arizona" }).first().getAttribute("value");
        await page.selectOption("#below", there);
        await send(page, "#hang");
        assert.match(await page.textContent("nav.breadcrumbs, .breadcrumbs"), /Arizona/);
        await soundPage(page);
        const before = (await search("riverbend")).length;
        await page.goBack();
        await turn(page, () => page.locator("main a[href$='/merge']").click());
        await page.fill("#find #q", "riverbend");
        await send(page, "#find");
        await turn(page, () => page.locator("#found a").first().click());
        await soundPage(page);
        await send(page, "#merge");
        assert.equal((await search("riverbend")).length, before - 1, "one became Prairie Aides");
        await leave(page);
      });
    });
  }
});
