// How people send forms and reach what they want, by hand or by keys.
import assert from "node:assert/strict";

// Does something that leads to another page, or to the same one anew, and waits until it is there.
export async function turn(page, act) {
  await page.locator("main").evaluate((main) => main.setAttribute("data-before", ""));
  await act();
  await page.locator("main:not([data-before])").waitFor({ state: "attached" });
  await settled(page);
}

// Waits until nothing is on its way to the page.
export async function settled(page) {
  await page.waitForLoadState("load");
  await page.locator("html:not([aria-busy])").waitFor();
}

// Presses the button that sends a form, and waits for the page that answers. The one that only Enter presses is not seen.
export const send = (page, form, button = "button[type=submit]:not(.visually-hidden)") =>
  turn(page, () => page.locator(form).locator(button).first().click());

// The element that holds the focus, as its tag with id and name.
export const focused = (page) =>
  page.evaluate(() => {
    const { localName, id, name } = document.activeElement ?? {};
    return [localName, id && `#${id}`, name && `[name=${name}]`].filter(Boolean).join("");
  });

// What was refused: the summary has the focus and its link leads to the field.
export async function refused(page, field) {
  const summary = page.locator("error-summary, .error-summary").first();
  await summary.waitFor();
  await page.waitForFunction(() => document.activeElement?.closest("error-summary, .error-summary"));
  await summary.locator(`a[href='#${field}']`).click();
  await page.waitForFunction((id) => document.getElementById(id)?.contains(document.activeElement), field);
}

// Goes on with Tab until an element that matches has the focus.
export async function tabTo(page, selector, most = 150) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  assert.fail(`${selector} was not reached by Tab`);
}
