// A proxy that speaks TLS before a server on loopback, as an operator's does.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer as createPlain, request } from "node:http";
import { createServer as createSecure } from "node:https";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";

const HANDSHAKE = 0x16;
const run = promisify(execFile);

// A certificate for localhost that nobody but its maker trusts.
async function certificate(folder) {
  const [key, cert] = [join(folder, "tls.key"), join(folder, "tls.crt")];
  const made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"];
  const name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  await run("openssl", [...made, ...name, "-keyout", key, "-out", cert]);
  return { cert, key: await readFile(key), pem: await readFile(cert) };
}

// Listens on one port for both: TLS is handed on to `backend()`, plain requests are sent to TLS. The caller stops it.
export async function startTls(folder, backend) {
  const { cert, key, pem } = await certificate(folder);
  const hand = (asked, answer) => {
    const { host, port } = new URL(backend());
    const headers = { ...asked.headers, "x-forwarded-for": "203.0.113.7" };
    const onward = request({ host: host.split(":")[0], port, method: asked.method, path: asked.url, headers }, (given) => {
      answer.writeHead(given.statusCode, given.rawHeaders);
      given.pipe(answer);
    });
    onward.once("error", () => answer.destroy());
    asked.pipe(onward);
  };
  const secure = createSecure({ key, cert: pem }, hand);
  const plain = createPlain((asked, answer) => {
    answer.writeHead(301, { location: `https://${asked.headers.host}${asked.url}` }).end();
  });
  const open = new Set();
  const door = createServer((socket) => {
    open.add(socket.once("close", () => open.delete(socket)).once("error", () => socket.destroy()));
    socket.once("data", (first) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === HANDSHAKE ? secure : plain).emit("connection", socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise((listening) => door.listen(0, "127.0.0.1", listening));
  const { port } = door.address();
  return {
    cert,
    host: `localhost:${port}`,
    url: `https://localhost:${port}`,
    stop: () => new Promise((done) => (door.close(done), open.forEach((socket) => socket.destroy()))),
  };
}
