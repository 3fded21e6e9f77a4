// The main pages of each role, found by going where the pages lead.

// Signs in with an account of the demo.
// An account has a language of its own, so one that is asked for is chosen as its person would.
export async function signIn(page, who, language) {
  await page.goto("/sign-in");
  await page.fill("main input[name=email]", `${who}@demo.example`);
  await page.fill("main input[name=password]", "waymark-demo-only");
  await page.click("main form:has(input[name=password]) button[type=submit]");
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  if (language && (await page.getAttribute("html", "lang")) !== language) {
    await page.click("header form[action='/account/language'] button");
    await page.locator(`html[lang=${language}]`).waitFor();
  }
}

// Addresses of a page that match, each once, in order.
export async function links(page, pattern) {
  const all = await page.locator("a[href]").evaluateAll((found) => found.map((a) => a.getAttribute("href").split("#")[0]));
  return [...new Set(all)].filter((href) => pattern.test(href));
}

const VISITOR = ["/", "/catalogue", "/catalogue/dialogue-about-racial-justice", "/courses/peer-mentoring", "/sign-in"].concat(
  ["/help", "/about", "/privacy", "/accessibility", "/certificates", "/api", "/dev/clock"],
);
const ADMIN = ["", "/schedule", "/sessions/new", "/cohorts", "/cohorts/new", "/people", "/courses", "/associations"].concat(
  ["/site", "/texts", "/texts/help", "/audit"],
);
const ADMIN_MORE = ["/mail", "/grants", "/catalogue", "/catalogue/terms", "/associations/import"];

// Each role with the account that has it and how its pages are found; a name says what a page is.
export const ROLES = {
  visitor: { pages: async () => VISITOR.map((address) => named(address)) },
  account: { account: "visitor", pages: accountPages },
  learner: { account: "learner", pages: learnerPages },
  facilitator: { account: "facilitator", pages: facilitatorPages },
  coordinator: { account: "coordinator", pages: async () => [named("/coordinate"), named("/coordinate/applications")] },
  observer: { account: "observer", pages: async () => [named("/observe")] },
  admin: { account: "admin", pages: adminPages },
};

const named = (address, name = address.replace(/^\//, "").replaceAll("/", "-") || "home") => ({ address, name });

// Pages made of what others show in every color: looked at for their words and order alone.
const alike = (address, name) => ({ ...named(address, name), alike: true });

async function first(page, from, pattern) {
  await page.goto(from);
  return (await links(page, pattern))[0];
}

async function accountPages(page) {
  const own = ["/", "/account", "/account/security", "/account/certificates"].map((address) => named(address));
  const course = await first(page, "/courses/peer-mentoring", /^\/cohorts\/[^/]+\/application$/);
  return [...own, named(course, "application")];
}

async function learnerPages(page) {
  const cohort = await first(page, "/", /^\/cohorts\/[^/]+$/);
  const module = await first(page, cohort, /\/modules\//);
  const found = [named("/"), named(cohort, "course"), named(module, "module")];
  const modules = [module, ...(await links(page, /\/modules\//)).slice(1, 2)];
  for (const address of modules) {
    await page.goto(address);
    for (const activity of await links(page, /\/activities\/[^/?]+$/)) found.push(named(activity, `activity-${found.length - 2}`));
  }
  const parts = ["team", "progress", "hours", "requests", "observers"].map((part) => named(`${cohort}/${part}`, part));
  await page.goto("/");
  await page.goto((await links(page, /\/activities\/[^/?]+$/))[0] ?? module);
  const door = (await links(page, /^\/join\/[^/]+$/))[0];
  return [...found, ...parts, ...(door ? [named(door, "join")] : [])];
}

async function facilitatorPages(page) {
  const cohort = await first(page, "/facilitate", /^\/facilitate\/cohorts\/[^/]+$/);
  const learner = await first(page, cohort, /\/learners\//);
  const session = await first(page, `${cohort}/sessions`, /^\/facilitate\/sessions\/[^/]+$/);
  const work = await first(page, `${cohort}/submissions`, /\/submissions\/[^/]+\/[^/]+$/);
  const parts = ["requests", "submissions", "sessions", "certificates", "excuses"].map((part) => named(`${cohort}/${part}`, part));
  const objects = [named(learner, "person"), named(session, "roll"), ...(work ? [named(work, "submission")] : [])];
  const before = ["applications", "extensions", "questions"].map((part) => alike(`${cohort}/${part}`, part));
  const more = [...before, alike(`${cohort}/applications/waiting`, "waiting"), alike(`${learner}/place`, "place")];
  return [named("/facilitate", "home"), named(cohort, "cohort"), ...objects, ...parts, ...more, named("/facilitate/sessions", "all-sessions")];
}

async function adminPages(page) {
  const cohort = await first(page, "/admin/cohorts", /^\/admin\/cohorts\/[0-9a-f-]{36}$/);
  const person = await first(page, "/admin/people", /^\/admin\/people\/[0-9a-f-]{36}$/);
  const session = await first(page, "/admin/schedule", /^\/admin\/sessions\/[0-9a-f-]{36}$/);
  const course = await first(page, "/admin/courses", /^\/admin\/courses\/[0-9a-f-]{36}$/);
  const module = await first(page, `${course}/modules`, /\/modules\/[0-9a-f-]{36}$/);
  const activity = await first(page, `${course}/modules`, /\/activities\/[0-9a-f-]{36}$/);
  const template = [named(`${course}/modules`, "modules"), alike(module, "module"), alike(activity, "activity")];
  template.push(alike(`${course}/files`, "files"));
  const rules = ["policy", "policy/change"].map((part) => named(`${cohort}/${part}`, part.replace("/", "-")));
  const objects = [named(cohort, "cohort"), named(`${cohort}/enrolments`, "enrolments"), ...rules, named(person, "person")];
  const all = ADMIN.map((part) => named(`/admin${part}`, part.slice(1).replaceAll("/", "-") || "home"));
  const more = ADMIN_MORE.map((part) => alike(`/admin${part}`, part.slice(1).replaceAll("/", "-")));
  return [...all, ...more, ...objects, ...template, ...(session ? [named(session, "session")] : [])];
}
