// Pictures of every main page of every role, for people to look at: node shots.mjs FOLDER [ROLE…]
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launch, leave, visit } from "./lib/browser.mjs";
import { ROLES, signIn } from "./lib/pages.mjs";
import { startDemo } from "./lib/server.mjs";

const [folder, ...wanted] = process.argv.slice(2);
const roles = Object.keys(ROLES).filter((role) => wanted.length === 0 || wanted.includes(role));
const ways = (language) =>
  ["phone", "desktop"].flatMap((viewport) => ["light", "dark"].map((scheme) => ({ viewport, scheme, language })));
const nameOf = ({ viewport, scheme, language }) => `${viewport === "phone" ? 390 : 1280}-${scheme}-${language}`;

await mkdir(folder, { recursive: true });
const browser = await launch();
const demo = await startDemo();
const taken = new Map();
try {
  // each way is a window of its own, four of them at a time; an account speaks one language at a time
  for (const language of ["en", "es"]) {
    const jobs = roles.flatMap((role) => ways(language).map((way) => ({ role, way })));
    await Promise.all(Array.from({ length: 4 }, () => work(jobs)));
  }
  await writeFile(join(folder, "index.html"), index());
} finally {
  await Promise.all([browser.close(), demo.stop()]);
}
console.log(`${[...taken.values()].flat().length} pictures in ${folder}/index.html`);

async function work(jobs) {
  for (let job = jobs.shift(); job; job = jobs.shift()) await picture(job);
}

async function picture({ role, way }) {
  const page = await visit(browser, demo.url, way);
  const { account, pages } = ROLES[role];
  if (account) await signIn(page, account, way.language);
  for (const { address, name } of await pages(page)) {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    const file = `${role}-${name}-${nameOf(way)}.png`;
    await page.screenshot({ path: join(folder, file), fullPage: true });
    const title = `${role}: ${name}`;
    taken.set(title, [...(taken.get(title) ?? []), file].sort());
  }
  await leave(page);
}

function index() {
  const figure = (file) => `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy" width="240"></a><figcaption>${file}</figcaption></figure>`;
  const sections = [...taken].map(([title, files]) => `<h2>${title}</h2><div>${files.map(figure).join("")}</div>`);
  const style = "body{font:16px sans-serif}div{display:flex;flex-wrap:wrap;gap:1rem;align-items:start}figure{margin:0}img{border:1px solid #999}";
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Waymark</title><style>${style}</style><h1>Every main page</h1>${sections.join("")}`;
}
