// Letting programs in: access tokens of one's own, and a directory that an admin lets in.
import assert from "node:assert/strict";
import { signIn } from "../lib/pages.mjs";
import { refused, send } from "../lib/press.mjs";
import { job } from "../lib/ways.mjs";

const bearer = (token) => ({ Authorization: `Bearer ${token}` });

// What a program gets with a token, asked beside the page, without its cookies.
async function status(demo, path, token) {
  const answer = await fetch(new URL(path, demo.url), { headers: bearer(token) });
  return answer.status;
}

// Presses what takes something away, and says yes.
async function remove(page) {
  await page.locator("main confirm-dialog form button").first().click();
  await page.locator("dialog[open] button[value=yes]").click();
  await page.locator(".toast").waitFor();
}

job("an access token", async (page, step, demo) => {
  await signIn(page, "learner", page.language);
  await page.goto("/account/tokens");
  await step("none");
  await page.locator("main a[href='/account/tokens/new']").click();
  await page.locator("#make").waitFor();
  await page.fill("#token_name", " ");
  await send(page, "#make");
  await refused(page, "token_name");
  await step("refused");
  await page.fill("#token_name", "Report of the state office");
  await page.locator("input[name=scope][value=write]").check();
  await page.selectOption("#days", "365");
  await send(page, "#make");
  const token = await page.locator(".secret code").textContent();
  await step("made");
  assert.match(token, /^wm_pat_/);
  assert.equal(await status(demo, "/api/v1/me", token), 200);
  await page.goto("/account/tokens");
  assert.ok(!(await page.content()).includes(token), "it is shown once");
  await step("kept");
  await remove(page);
  await step("removed");
  assert.equal(await status(demo, "/api/v1/me", token), 401);
});

job("a directory", async (page, step, demo) => {
  await signIn(page, "admin", page.language);
  await page.goto("/admin/people");
  await page.locator("main a[href='/admin/directories']").click();
  await page.locator("#make").waitFor();
  await step("none");
  await page.fill("#directory_name", "Entra of the state office");
  await send(page, "#make");
  await refused(page, "association");
  assert.equal(await page.inputValue("#directory_name"), "Entra of the state office", "what was typed stays");
  await step("refused");
  await page.fill("#find", "iowa");
  await page.locator("association-finder .choice").first().click();
  await send(page, "#make");
  const token = await page.locator(".secret code").textContent();
  await step("made");
  assert.equal(await status(demo, "/scim/v2/Users", token), 200);
  await page.goto("/admin/directories");
  await step("kept");
  await remove(page);
  await step("ended");
  assert.equal(await status(demo, "/scim/v2/Users", token), 401);
});
