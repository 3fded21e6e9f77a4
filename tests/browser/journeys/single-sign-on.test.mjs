// Single sign-on against a real provider of OpenID Connect, in a process of its own.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { launch, leave, visit } from "../lib/browser.mjs";
import { soundPage } from "../lib/checks.mjs";
import { startProvider } from "../lib/provider.mjs";
import { startSite } from "../lib/site.mjs";

const binary = process.env.TEST_BINARY ?? fileURLToPath(new URL("../../../target/debug/waymark", import.meta.url));
const PASSWORD = "seven quiet herons 4 breakfast";
const WAY = "Sign in with State office";
const PEOPLE = {
  lou: { name: "Lou Learner", email: "lou@example.org", email_verified: true },
  eve: { name: "Eve Elsewhere", email: "lou@example.org", email_verified: false },
  nia: { name: "Nia New", email: "nia@example.org", email_verified: true },
  max: { name: "Max Made", email: "max@example.org", email_verified: true },
};

let browser, provider, site, secrets;
before(async () => {
  [browser, provider] = await Promise.all([launch(), startProvider(PEOPLE)]);
  secrets = await mkdtemp(join(tmpdir(), "waymark-secret-"));
  const [password, secret] = ["password", "secret"].map((name) => join(secrets, name));
  await Promise.all([writeFile(password, PASSWORD), writeFile(secret, provider.secret)]);
  const union = [
    `key="union",name="State office",issuer="${provider.issuer}",client_id="waymark",client_secret_file="${secret}"`,
    `scopes=["profile","email","groups"],makes_people=true,asks_second_factor=true`,
    `grants=[{group="staff",role="admin",scope="site"}]`,
  ].join(",");
  site = await startSite({
    env: { WAYMARK_SINGLE_SIGN_ON: `[{${union}}]`, WAYMARK_OUTBOUND_ALLOW: '["127.0.0.1"]' },
  });
  await provider.serve(site.url);
  const create = (email, name) =>
    shell("person", "create", "--email", email, "--name", name, "--password-file", password);
  await create("lou@example.org", "Lou Learner");
  await create("admin@example.org", "Ingrid Solberg");
  await shell("grant", "give", "--email", "admin@example.org", "--role", "admin");
});
after(() =>
  Promise.all([browser?.close(), site?.stop(), provider?.stop(), secrets && rm(secrets, { recursive: true })]),
);

const shell = (...words) => promisify(execFile)(binary, [...words, "--data-dir", site.folder]);

// Goes to the provider and says there who one is.
async function comeIn(page, login, to = "/account") {
  await page.goto(`/sign-in?to=${to}`);
  await page.getByRole("link", { name: WAY, exact: true }).click();
  await signInThere(page, login);
}

async function signInThere(page, login) {
  await page.fill("input[name=login]", login);
  await page.click("button");
}

test("an account is joined after it was proved, signs in, proves, and is parted again", async () => {
  const page = await visit(browser, site.url, { viewport: "phone" });
  await page.goto("/sign-in");
  await soundPage(page);
  await page.getByRole("link", { name: WAY, exact: true }).click();
  await signInThere(page, "lou");
  await page.waitForURL(/\/sign-in\?/);
  assert.match(await page.textContent("body"), /You have an account here already/);
  await page.fill("main input[name=email]", "lou@example.org");
  await page.fill("main input[name=password]", PASSWORD);
  await page.click("main form[action='/sign-in'] button[type=submit]");
  await page.waitForURL("**/account/single-sign-on");
  await soundPage(page);
  await page.getByRole("button", { name: "Join" }).click();
  await page.waitForURL("**/account/security");
  assert.match(await page.textContent("[aria-labelledby=own-providers]"), /Joined/);
  await soundPage(page);

  // the provider remembers them, and asks again where a fresh proof is needed
  const again = await visit(browser, site.url, { scripts: false });
  await comeIn(again, "lou");
  await again.waitForURL("**/account");
  assert.match(await again.textContent("body"), /Lou Learner/);
  await again.goto("/account/email");
  await again.waitForURL(/\/account\/proof/);
  await again.getByRole("link", { name: WAY, exact: true }).click();
  await signInThere(again, "lou");
  await again.waitForURL("**/account/email");
  await leave(again);

  const own = page.locator("[aria-labelledby=own-providers]");
  await own.locator("form[action$='/union/removal'] button").click();
  await own.locator("dialog button[value=yes]").click();
  await page.waitForFunction(() => /Not joined/.test(document.querySelector("[aria-labelledby=own-providers]")?.textContent));
  await leave(page);
  const parted = await visit(browser, site.url);
  await comeIn(parted, "lou");
  await parted.waitForURL(/\/sign-in\?/);
  await leave(parted);
});

test("an address that the provider does not call verified opens nothing", async () => {
  const page = await visit(browser, site.url, { language: "es" });
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Entrar con State office", exact: true }).click();
  await signInThere(page, "eve");
  await page.waitForURL(/\/return\?/);
  assert.match(await page.textContent(".error-summary"), /no confirma que la dirección sea tuya/);
  await soundPage(page);
  await leave(page);
});

test("the unknown come in as new people, and their groups say what they may do at each sign-in", async () => {
  const visits = [
    ["nia", 404],
    ["nia staff", 200],
    ["nia", 404],
  ];
  for (const [login, status] of visits) {
    const page = await visit(browser, site.url);
    await comeIn(page, login);
    await page.waitForURL("**/account");
    assert.match(await page.textContent("body"), /Nia New/);
    assert.equal((await page.goto("/admin")).status(), status, login);
    await leave(page);
  }
});

test("an answer to another question, or to another browser's, opens nothing", async () => {
  const tampered = [
    ["state", /in another browser/],
    ["nonce", /did not say who you are/],
  ];
  for (const [name, words] of tampered) {
    const page = await visit(browser, site.url);
    const away = await page.request.get("/sign-in/with/union", { maxRedirects: 0 });
    const url = new URL(away.headers().location);
    url.searchParams.set(name, "planted");
    await page.goto(url.href);
    await signInThere(page, "max");
    await page.waitForURL(/\/return\?/);
    assert.match(await page.textContent(".error-summary"), words, name);
    await page.goto("/account");
    assert.match(page.url(), /\/sign-in/, "nobody is in");
    await leave(page);
  }
});
