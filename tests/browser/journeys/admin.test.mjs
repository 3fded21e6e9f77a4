// An admin's job, done by hand: sessions on the calendar over zones, a cohort from a course, an entry, teams.
import assert from "node:assert/strict";
import { links, signIn } from "../lib/pages.mjs";
import { focused, refused, send, tabTo, turn } from "../lib/press.mjs";
import { job } from "../lib/ways.mjs";

const SESSION = /^\/admin\/sessions\/[0-9a-f-]{36}$/;
// A start that New York skips, and one that it has twice.
const GAP = { date: "2027-03-14", start: "02:30" };
const FOLD = { date: "2027-11-07", start: "01:30" };

// Opens the form of a new session from the calendar and fills it in; the first host of the list hosts.
async function begin(page, { date, start, zone = "America/New_York", room = "" }) {
  await page.goto("/admin/schedule");
  await page.locator("main a[href='/admin/sessions/new']").click();
  await page.locator("#session").waitFor();
  await fill(page, { date, start, zone, room });
}

async function fill(page, { date, start, zone, room }) {
  await page.fill("#date", date);
  await page.fill("#start", start);
  await page.selectOption("#session #zone", zone);
  await page.locator("input[name=hosts]").first().check();
  await page.fill("#room_url", room);
}

const save = (page) => send(page, "#session");
const look = (page) => turn(page, () => page.locator("#session button[formmethod=get]").click());

job("planning a session", async (page, step) => {
  await signIn(page, "admin", page.language);
  await begin(page, { date: "2026-12-09", start: "14:00", zone: "America/Los_Angeles", room: "https://meet.example.org/blue" });
  await look(page);
  await page.locator("section.plan table tbody tr").first().waitFor();
  await step("zones");
  const zones = await page.locator("section.plan table tbody").textContent();
  assert.match(zones, /2:00/, "on the clock of the session's zone");
  assert.match(zones, /5:00/, "and on that of the cohort");
  await save(page);
  await page.waitForURL((url) => SESSION.test(url.pathname));
  const planned = new URL(page.url()).pathname;
  await step("planned");

  await begin(page, { date: "2026-12-09", start: "17:30", room: "https://meet.example.org/blue" });
  await save(page);
  await page.locator("#warnings").waitFor();
  assert.equal(await page.locator("#warnings .notice").count(), 3, "host, room and cohort are taken");
  assert.equal(await focused(page), "error-summary#warnings", "they are read first");
  await step("clash");
  await page.fill("#start", "19:00");
  await save(page);
  await page.waitForURL((url) => SESSION.test(url.pathname) && url.pathname !== planned);

  await page.goto(planned);
  await page.fill("#start", "15:00");
  await save(page);
  await page.locator(".toast").waitFor();
  assert.equal(await page.inputValue("#start"), "15:00");
  await step("moved");
  await page.goto("/admin/schedule?view=week&on=2026-12-09");
  await page.locator(`a[href='${planned}']:visible`).first().waitFor();
  await step("calendar");

  await page.locator(`a[href='${planned}']:visible`).first().click();
  await page.locator("#cancel").waitFor();
  assert.match(await page.locator("section[aria-labelledby=cancel]").textContent(), /\d/, "how many are told is said");
  await page.fill("input[name=reason]", "The room is flooded.");
  await page.locator("form[action$='/cancellation'] button").click();
  await page.locator("dialog[open]").waitFor();
  await step("asked-once-more");
  await page.locator("dialog[open] button[value=no]").click();
  assert.equal(await focused(page), "button", "the focus goes back to the button");
  await page.locator("form[action$='/cancellation'] button").click();
  await turn(page, () => page.locator("dialog[open] button[value=yes]").click());
  await page.getByText("The room is flooded.").waitFor();
  await step("cancelled");
});

job("a start that is skipped or comes twice", async (page, step) => {
  await signIn(page, "admin", page.language);
  await begin(page, GAP);
  await save(page);
  await refused(page, "start");
  assert.equal(await page.locator("input[name=offset]").count(), 2, "both times are offered");
  assert.equal(await page.inputValue("#start"), GAP.start, "what was typed is kept");
  await step("gap");
  await page.locator("label", { hasText: "3:30" }).locator("input[name=offset]").check();
  await save(page);
  await page.locator("#warnings").waitFor();
  await step("gap-chosen");
  await turn(page, () => page.locator("#session button[name=anyway]").click());
  await page.waitForURL((url) => SESSION.test(url.pathname));
  assert.equal(await page.inputValue("#start"), "03:30");

  await begin(page, FOLD);
  await save(page);
  await refused(page, "start");
  const offered = await page.locator("input[name=offset]").evaluateAll((all) => all.map((one) => one.value));
  assert.deepEqual(offered, ["-04:00", "-05:00"]);
  await step("fold");
  await page.locator("input[name=offset]").last().check();
  await save(page);
  await turn(page, () => page.locator("#session button[name=anyway]").click());
  await page.waitForURL((url) => SESSION.test(url.pathname));
  assert.equal(await page.inputValue("#start"), FOLD.start);
});

job("a cohort from a course, with its teams", async (page, step) => {
  await signIn(page, "admin", page.language);
  await page.goto("/admin/cohorts");
  await step("cohorts");
  await page.locator("main a[href='/admin/cohorts/new']").first().click();
  await page.locator("#cohort").waitFor();
  await step("empty-form");
  const typed = { name_en: "Spring cohort", slug: "Spring 2027", first_day: "2027-03-04", last_day: "2027-04-29" };
  const more = { opens: "2026-12-01T09:00", closes: "2027-01-28T20:00", facilitators: "facilitator@demo.example" };
  for (const [name, value] of Object.entries({ ...typed, ...more })) await page.fill(`#${name}`, value);
  await send(page, "#cohort");
  await refused(page, "slug");
  await step("slug-refused");
  assert.equal(await page.inputValue("#name_en"), typed.name_en, "what was typed is kept");
  await page.fill("#slug", "2027-spring");
  await send(page, "#cohort");
  await page.waitForURL(/\/admin\/cohorts\/[0-9a-f-]{36}$/);
  const cohort = new URL(page.url()).pathname;
  await step("draft");
  await send(page, "form[action$='/publication']");
  await page.locator("form[action$='/publication']").waitFor({ state: "detached" });

  await page.goto(`${cohort}/teams`);
  await step("no-teams");
  await page.fill("#name", "Fern Crew");
  await page.fill("#people", "visitor@demo.example\nnobody@example.org");
  await send(page, "#team");
  await refused(page, "people");
  await step("team-refused");
  await page.fill("#people", "visitor@demo.example\nother-facilitator@demo.example, local_leader");
  await send(page, "#team");
  await page.getByRole("heading", { name: "Fern Crew" }).waitFor();
  await step("team");
  await page.locator("a[href*='?move=']").last().click();
  await page.locator("#seat").waitFor();
  await step("moving");
  await page.selectOption("#part", "employer_representative").catch(() => page.selectOption("#part", { index: 2 }));
  await send(page, "#seat");
  await page.locator("#seat").waitFor({ state: "detached" });

  await page.goto(`${cohort}/move`);
  await page.fill("#days", "7");
  await page.locator("#look button").click();
  await page.locator("#move").waitFor();
  await step("move-seen");
  await send(page, "#move");
  await page.waitForURL((url) => url.pathname === cohort);
  await page.locator(".toast").waitFor();
  await step("moved");
});

job("an entry of the catalogue", async (page, step) => {
  await signIn(page, "admin", page.language);
  await page.goto("/admin");
  await step("home");
  await page.goto("/admin/catalogue");
  await step("entries");
  const [entry] = await links(page, /^\/admin\/catalogue\/[0-9a-f-]{36}$/);
  await page.locator(`a[href='${entry}']`).first().click();
  await page.locator("#entry").waitFor();
  await page.fill("#title_en", "");
  await page.fill("#title_es", "");
  await send(page, "#entry");
  await refused(page, "title_en");
  await step("title-missing");
  await page.fill("#title_en", "A kept title");
  await page.fill("#title_es", "Un título cuidado");
  await page.fill("#outcomes_en", "Name one thing to try");
  await page.fill("#outcomes_es", "Nombrar algo que probar");
  await send(page, "#entry");
  await page.locator(".toast").waitFor();
  await step("saved");
  const title = page.language === "es" ? "Un título cuidado" : "A kept title";
  await page.locator("main .page-head a[href^='/catalogue/']").click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await step("as-seen");
});

job("a session for everybody", async (page, step) => {
  await signIn(page, "admin", page.language);
  await page.goto("/admin/sessions/new");
  await page.selectOption("#cohort", "public");
  await turn(page, () => page.locator("form:has(#cohort) button").click());
  await fill(page, { date: "2026-12-10", start: "13:00", zone: "America/Chicago", room: "" });
  await save(page);
  await page.waitForURL((url) => SESSION.test(url.pathname));
  const planned = new URL(page.url()).pathname;
  await step("planned");
  await page.goto("/admin/schedule?view=month&on=2026-12-10");
  await page.locator(`a[href='${planned}']:visible`).first().waitFor();
  await step("month");
});

// The keyboard alone plans a session: no press of a pointer after signing in.
job("planning by keys", async (page, step) => {
  await signIn(page, "admin", page.language);
  await page.goto("/admin/schedule");
  await tabTo(page, "main a[href='/admin/sessions/new']");
  await page.keyboard.press("Enter");
  await page.locator("#session").waitFor();
  await tabTo(page, "#date");
  // the parts of a date and of a time stand in the order of the browser's own language, not the page's
  await page.keyboard.type("03142027");
  await tabTo(page, "#start");
  await page.keyboard.type("0230AM");
  await tabTo(page, "input[name=hosts]");
  await page.keyboard.press("Space");
  await tabTo(page, "#session button[type=submit]");
  await page.keyboard.press("Enter");
  await page.locator("error-summary").waitFor();
  await page.waitForFunction(() => document.activeElement?.localName === "error-summary");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "input#start[name=start]", "the summary leads to the field");
  await tabTo(page, "input[name=offset]");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "#session button[type=submit]");
  await page.keyboard.press("Enter");
  await page.locator("#warnings").waitFor();
  await step("warned");
  await tabTo(page, "button[name=anyway]");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => SESSION.test(url.pathname));
});

job("places from a sheet", async (page, step) => {
  await signIn(page, "admin", page.language);
  await page.goto("/admin/cohorts");
  const [cohort] = await links(page, /^\/admin\/cohorts\/[0-9a-f-]{36}$/);
  await page.goto(`${cohort}/enrolments`);
  await turn(page, () => page.locator(`a[href='${cohort}/enrolments/import']`).click());
  await step("empty");
  const sheet = "email,team,part\nvisitor@demo.example,,employer\nnobody@example.org,,\n";
  await page.setInputFiles("#file", { name: "places.csv", mimeType: "text/csv", buffer: Buffer.from(sheet) });
  await send(page, "#look");
  if (await page.locator("#reason").count()) {
    await refused(page, "reason");
    await step("reason");
    await page.fill("#reason", "Their state joined late.");
    await send(page, "#look");
  }
  await page.locator("#store").waitFor();
  assert.match(await page.locator("section[aria-labelledby=seen]").textContent(), /nobody@example\.org/, "each fault is told");
  await step("seen");
  await send(page, "#store");
  await page.locator(".toast").waitFor();
  await step("stored");
});

job("someone whose association is looked for", async (page, step) => {
  await signIn(page, "admin", page.language);
  await page.goto("/admin/people");
  await page.fill("#person #name", "Ada King");
  await page.fill("#person #email", "ada@example.org");
  await page.fill("#find", "iowa");
  const found = page.locator("#person .choice:has(input:not([value='']))").first();
  await found.waitFor();
  await step("found");
  await found.click();
  await page.locator("#person #email").press("Enter");
  await page.waitForURL(/\/admin\/people\/[0-9a-f-]{36}$/);
  await step("made");
  await page.fill("#find", "zzz");
  await page.locator("association-finder [role=status]:not(:empty)").waitFor();
  await step("nothing-found");
});

job("a film for an entry", async (page, step) => {
  await signIn(page, "admin", page.language);
  await page.goto("/admin/catalogue/new");
  await page.fill("#title_en", "Calm mornings");
  await page.locator("input[name=recording]").last().check();
  await send(page, "#entry");
  await refused(page, "public");
  await step("refused");
  await page.check("input[name=public]");
  await send(page, "#entry");
  await page.waitForURL(/\/admin\/catalogue\/[0-9a-f-]{36}$/);
  await step("made");
  await turn(page, () => page.locator("a[href$='/film']").click());
  await step("another");
  await page.goto("/catalogue/calm-mornings");
  await page.locator("video").waitFor();
  await step("seen");
});
