// A provider of OpenID Connect in a process of its own: npm's oidc-provider on loopback, with a page that asks for a
// login. `lou` signs in as lou; `nia staff` as nia, who is then in the group staff. It learns by a message for which
// site it is, and who its people are.
import { createServer } from "node:http";
import Provider from "oidc-provider";

const groups = new Map();
let handle = (_, answer) => answer.writeHead(503).end();
const server = createServer((request, answer) => handle(request, answer));
server.listen(0, "127.0.0.1", () => process.send({ issuer: `http://127.0.0.1:${server.address().port}` }));
process.on("message", ({ issuer, back, secret, people }) => {
  handle = handler(new Provider(issuer, settings(back, secret, people)));
  process.send({ ready: true });
});
process.on("disconnect", () => process.exit());

const settings = (back, client_secret, people) => ({
  clients: [{ client_id: "waymark", client_secret, redirect_uris: [back] }],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"], groups: ["groups"] },
  cookies: { keys: ["only for these journeys"] },
  features: { devInteractions: { enabled: false } },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id], groups: groups.get(id) ?? [] }) }),
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  // its people have agreed already
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope("openid email profile groups");
    await grant.save();
    return grant;
  },
});

function handler(provider) {
  const rest = provider.callback();
  return async (request, answer) => {
    if (!request.url.startsWith("/interaction/")) return rest(request, answer);
    if (request.method === "GET") {
      answer.setHeader("content-type", "text/html");
      return answer.end(`<title>Provider</title><form method="post"><input name="login"><button>Go on</button></form>`);
    }
    let body = "";
    for await (const part of request) body += part;
    const [accountId, ...all] = new URLSearchParams(body).get("login").split(" ");
    groups.set(accountId, all);
    return provider.interactionFinished(request, answer, { login: { accountId } });
  };
}
