// What Mozilla's observatory says of the demo's site: behind TLS, and on plain loopback.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startDemo, startServer } from "../lib/server.mjs";
import { startTls } from "../lib/tls.mjs";

const grader = fileURLToPath(new URL("../node_modules/@mdn/mdn-http-observatory/", import.meta.url));

let folder, demo;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-observatory-"));
  // the list of sites that browsers know beforehand is fetched by a script of the package, which is not run
  await writeFile(join(grader, "conf/hsts-preload.json"), "{}");
  demo = await startDemo({ more: ["--keep", join(folder, "data")] });
});
after(async () => {
  await demo?.stop();
  await rm(folder, { recursive: true, force: true });
});

// The grade of a host, trusting one further certificate.
async function graded(host, cert) {
  const env = { ...process.env, ...(cert ? { NODE_EXTRA_CA_CERTS: cert } : {}) };
  const said = await promisify(execFile)(process.execPath, [join(grader, "src/scan.js"), host], { env });
  const { scan, tests } = JSON.parse(said.stdout);
  const failed = Object.entries(tests).filter(([, each]) => !each.pass);
  return { scan, failed: failed.map(([name, each]) => `${name}: ${each.result}`) };
}

test("on plain loopback only what needs TLS is missed", async () => {
  const { failed } = await graded(new URL(demo.url).host);
  assert.deepEqual(failed, ["redirection: redirection-missing", "strict-transport-security: hsts-not-implemented-no-https"]);
});

test("behind TLS the site is graded A+", async () => {
  await demo.stop();
  let server;
  const door = await startTls(folder, () => server.url);
  try {
    const words = ["--listen", "127.0.0.1:0", "--public-url", door.url, "--data-dir", join(folder, "data")];
    server = await startServer(["serve", ...words]);
    const { scan, failed } = await graded(door.host, door.cert);
    assert.deepEqual(failed, []);
    assert.equal(scan.grade, "A+", `${scan.score} points`);
  } finally {
    await server?.stop();
    await door.stop();
  }
});
