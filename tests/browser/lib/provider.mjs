// Starts and stops the provider of OpenID Connect of `provider-process.mjs`.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("./provider-process.mjs", import.meta.url));
const SECRET = "only-for-these-journeys-0123456789";

// Listens; `serve` says for which site, once that is known, and knows these people by their logins.
export async function startProvider(people) {
  // what it says of being a development server is of no use here
  const child = fork(program, { stdio: ["ignore", "ignore", "ignore", "ipc"] });
  const ended = new Promise((done) => child.once("close", done));
  const heard = () =>
    new Promise((told, failed) => {
      child.once("message", told);
      ended.then((code) => failed(new Error(`the provider ended with ${code}`)));
    });
  const { issuer } = await heard();
  return {
    issuer,
    secret: SECRET,
    async serve(site) {
      const ready = heard();
      child.send({ issuer, back: `${site}/sign-in/with/union/return`, secret: SECRET, people });
      await ready;
    },
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
