// An empty site of its own, served from a throw-away folder.
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "./server.mjs";

// Starts `waymark serve` on an empty folder, known by this host name. The caller stops it, and the folder goes with it.
export async function startSite({ host = "127.0.0.1", env = {} } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "waymark-site-"));
  const port = await freePort();
  const url = `http://${host}:${port}`;
  const words = ["serve", "--listen", `127.0.0.1:${port}`, "--public-url", url, "--data-dir", folder];
  const server = await startServer(words, { env });
  return {
    ...server,
    url,
    folder,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

// A port that nobody has: the server's public address must be known before it starts.
function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer().once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}
