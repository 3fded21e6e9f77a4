// The built server, started for one file of journeys.
import { execFile, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const built = fileURLToPath(new URL("../../../target/debug/waymark", import.meta.url));
const LISTENING = /listening on (http:\/\/\S+)/;

// Starts `waymark demo`, with `--now` where a time is given, on a database of one of the engines. The caller stops it.
export async function startDemo({ now, engine = "sqlite", more = [] } = {}) {
  const there = engine === "postgres" ? ["--database-url", await newDatabase()] : [];
  return startServer(["demo", "--port", "0", ...(now ? ["--now", now] : []), ...there, ...more]);
}

// The engines that a journey of both runs on. Run by hand without a cluster, it runs on SQLite alone.
export const ENGINES = process.env.TEST_POSTGRES ? ["sqlite", "postgres"] : ["sqlite"];

// The address of an empty database in the run's cluster, which is thrown away whole.
async function newDatabase() {
  const cluster = new URL(process.env.TEST_POSTGRES);
  const name = `journey_${process.pid}_${(made += 1)}`;
  await promisify(execFile)(process.env.TEST_CREATEDB, ["-h", cluster.searchParams.get("host"), "-U", "postgres", name]);
  cluster.pathname = name;
  return cluster.href;
}
let made = 0;

// Starts the server with these arguments and waits until it says where it listens.
export async function startServer(words, { env = {} } = {}) {
  const binary = process.env.TEST_BINARY ?? built;
  const child = spawn(binary, words, { stdio: ["ignore", "pipe", "pipe"], env: { ...unset(process.env), ...env } });
  const said = [];
  const ended = new Promise((done) => child.once("close", done));
  const url = await new Promise((found, failed) => {
    const hear = (line) => {
      said.push(line);
      const match = LISTENING.exec(line);
      if (match) found(match[1].replace(/\/$/, ""));
    };
    createInterface({ input: child.stdout }).on("line", hear);
    createInterface({ input: child.stderr }).on("line", hear);
    child.once("error", failed);
    ended.then((code) => failed(new Error(`waymark ended with ${code}:\n${said.join("\n")}`)));
  });
  return {
    url,
    said,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

// Without the settings of whoever runs the journeys.
const unset = (env) => Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("WAYMARK_")));
