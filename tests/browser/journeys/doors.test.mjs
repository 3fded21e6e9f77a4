// Getting in: an invitation leads to a passkey, a passkey signs in without a name typed; a password with codes, a
// code on paper, a strange sign-in ended by its notice, and a forgotten password that ends what was signed in elsewhere.
import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, leave, visit } from "../lib/browser.mjs";
import { soundPage } from "../lib/checks.mjs";
import { startSite } from "../lib/site.mjs";
import { code } from "../lib/totp.mjs";

const PASSWORD = "seven quiet herons 4 breakfast";
let browser, site, mails, admin;

before(async () => {
  browser = await launch();
  mails = await mkdtemp(join(tmpdir(), "waymark-mail-"));
  site = await startSite({ host: "localhost", env: { WAYMARK_SMTP_URL: `file://${mails}` } });
  admin = await firstAdmin();
});
after(() => Promise.all([browser?.close(), site?.stop(), mails && rm(mails, { recursive: true })]));

// The first admin, by the printed link, with an app for the second step.
async function firstAdmin() {
  const page = await visit(browser, site.url, {});
  await page.goto(site.said.join("\n").match(/http:\/\/\S+\/welcome\/\S+/)[0]);
  await page.fill("main input[name=name]", "Ada Admin");
  await page.fill("main input[name=email]", "ada@example.org");
  await page.fill("main input[name=new_password]", PASSWORD);
  await page.click("main form button[type=submit]");
  await page.waitForURL(/\/second-factor\/new/);
  page.key = await page.textContent(".secret code");
  await page.fill("#confirm input[name=code]", code(page.key));
  await page.click("#confirm button[type=submit]");
  page.codes = await page.locator(".codes code").allTextContents();
  await page.click("main a.button");
  await page.waitForURL(/\/admin/);
  return page;
}

async function invite(name, email) {
  await admin.goto("/admin/people");
  await admin.fill("#person input[name=name]", name);
  await admin.fill("#person input[name=email]", email);
  await admin.click("#person button[type=submit]:not([aria-hidden])");
  await admin.waitForURL(/\/admin\/people\/[0-9a-f-]{36}$/);
  return mailedLink(email, "invitation");
}

// The link of the newest mail to this address, as soon as there are so many.
async function mailedLink(to, kind, count = 1) {
  for (let left = 100; left > 0; left -= 1) {
    const links = [];
    for (const file of (await readdir(mails)).filter((name) => !name.startsWith(".")).sort().reverse()) {
      const text = (await readFile(join(mails, file), "utf8")).replaceAll("=\r\n", "").replaceAll("=3D", "=");
      const link = text.match(new RegExp(`http://localhost:\\d+/${kind}/[\\w-]+`));
      if (link && text.includes(to)) links.push(link[0]);
    }
    if (links.length >= count) return links[0];
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`no mail with /${kind}/ to ${to}`);
}

// A device that keeps passkeys and always knows its person.
async function device(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
  await cdp.send("WebAuthn.addVirtualAuthenticator", { options });
}

test("an invitation leads to a passkey, which signs in without a name typed", async () => {
  const link = await invite("Lou Learner", "lou@example.org");
  const page = await visit(browser, site.url, { viewport: "phone" });
  await device(page);
  await page.goto(link);
  await page.click("passkey-button button[type=submit]");
  await page.waitForURL((url) => url.pathname === "/");
  await page.goto("/account/security");
  assert.equal(await page.locator("#own-passkeys").count(), 1);
  assert.match(await page.textContent("main"), /You have none. You come in with a passkey/);
  await page.locator(".site-tools details.menu summary").click();
  await page.locator("form[action='/sign-out'] button").first().click();
  await page.waitForURL((url) => url.pathname === "/");
  await page.goto("/sign-in?to=/account");
  // where passkeys are offered in the field's list the device answers by itself; otherwise the button asks it
  const entered = page.waitForURL((url) => url.pathname === "/account");
  await page.click("passkey-button button[type=submit]", { timeout: 5_000 }).catch(() => {});
  await entered;
  assert.match(await page.inputValue("main input[name=name]"), /Lou Learner/);
  assert.deepEqual(page.complaints, []);
  await leave(page);
});

async function withPassword(page, password = PASSWORD) {
  await page.goto("/sign-in");
  await page.fill("main input[name=email]", "ada@example.org");
  await page.fill("main input[name=password]", password);
  await page.click("main form:has(input[name=password]) button[type=submit]");
  await page.waitForURL(/\/second-factor/);
}

for (const scripts of [true, false]) {
  test(`a password and then a code on paper, ${scripts ? "with" : "without"} scripts`, async () => {
    const page = await visit(browser, site.url, { scripts });
    await withPassword(page);
    await page.fill("main input[name=code]", admin.codes[scripts ? 0 : 1]);
    await page.click("main form:has(input[name=code]) button[type=submit]");
    await page.waitForURL((url) => !url.pathname.startsWith("/second-factor"));
    await page.goto("/admin");
    assert.match(await page.textContent("h1"), /./);
    await leave(page);
  });
}

test("a password and a code of the app, and the notice that ends it", async () => {
  const page = await visit(browser, site.url, {});
  await withPassword(page);
  // the code of the first step was used when it was set up; the next one counts already
  await page.fill("main input[name=code]", code(admin.key, 1));
  await page.click("main form:has(input[name=code]) button[type=submit]");
  await page.waitForURL((url) => !url.pathname.startsWith("/second-factor"));

  const owner = await visit(browser, site.url, { viewport: "phone", scripts: false });
  // both who came with a code on paper were strangers, too
  await owner.goto(await mailedLink("ada@example.org", "sign-in/not-mine", 3));
  await soundPage(owner);
  await page.goto("/admin");
  assert.equal(new URL(page.url()).pathname, "/admin", "looking at the link does nothing");
  await owner.click("main form button[type=submit]");
  await owner.waitForURL("**/forgotten");
  await page.goto("/admin");
  assert.equal(new URL(page.url()).pathname, "/sign-in");
  await Promise.all([leave(page), leave(owner)]);
});

// What is said beneath the new password.
const said = (page, words) =>
  page.waitForFunction((words) => document.querySelector("password-strength .meter:not([hidden])")?.textContent.includes(words), words);

test("a forgotten password is set anew and ends what was signed in elsewhere", async () => {
  const page = await visit(browser, site.url, {});
  await page.goto("/forgotten");
  await page.fill("main input[name=email]", "ada@example.org");
  await page.click("main form button[type=submit]");
  await page.goto(await mailedLink("ada@example.org", "password"));
  await page.fill("main input[name=new_password]", "nine slow");
  await said(page, "9 of 15 characters");
  await page.fill("main input[name=new_password]", "correct horse battery staple");
  await said(page, "attackers");
  await soundPage(page);
  await page.fill("main input[name=new_password]", "nine slow rivers 2 walk along");
  await said(page, "Strong");
  await page.click("main form button[type=submit]");
  await page.waitForURL(/\/second-factor/);
  await admin.goto("/admin");
  assert.equal(new URL(admin.url()).pathname, "/sign-in");
  await leave(page);
});
