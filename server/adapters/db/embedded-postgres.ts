import { randomBytes } from "node:crypto";
import { access, chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { AppError } from "@/server/errors";
import { findPostgresOwner, findServer, isAnswering, runPostgresProgram } from "./postgres-programs";

/** Our own file inside the cluster. The port stays the same while it is free, so that open pools find a restarted server. */
const settingsSchema = z.object({ password: z.string(), port: z.number().int() });

/**
 * Starts the cluster under `directory` unless it is already running, and returns its address. Creates it on first use.
 * Several processes may call this at once: Postgres' own lock file lets only one of them start it.
 * Throws DATABASE_UNAVAILABLE.
 */
export async function ensurePostgres(directory: string): Promise<string> {
  const cluster = path.join(directory, "cluster");

  try {
    if (!(await exists(cluster))) await createCluster(directory, cluster);

    for (let attempt = 1; ; attempt += 1) {
      const settings = settingsSchema.parse(JSON.parse(await readFile(settingsFile(cluster), "utf8")));
      const server = await findServer(cluster);
      const url = `postgresql://offcamera:${settings.password}@127.0.0.1:${server?.port}/postgres`;
      if (server?.isReady && (await isAnswering(url))) return url;

      // Change the port only if it stays taken: right after a kill -9, our own old processes may hold it for a moment.
      if (!server && attempt % 8 === 0 && !(await isFree(settings.port))) {
        await writeFile(settingsFile(cluster), JSON.stringify({ ...settings, port: await findFreePort() }));
        continue;
      }

      try {
        await startServer(cluster, settings.port);
      } catch (error) {
        // Another process won the race, or backends of a killed server still hold the shared memory: both pass.
        if (attempt >= 20) throw error;
        await setTimeout(250);
      }
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim().replaceAll(/\s+/g, " ") : String(error);
    throw new AppError(
      "DATABASE_UNAVAILABLE",
      `The embedded Postgres under ${directory} does not start: ${reason}`,
      {
        cause: error,
      },
    );
  }
}

/**
 * Stops the cluster under `directory`: open connections end, and no committed data is lost. Resolves when that server is
 * gone, even if another process has started a new one meanwhile (`pg_ctl stop` would wait for the new one), or after 30 s.
 */
export async function stopPostgres(directory: string): Promise<void> {
  const cluster = path.join(directory, "cluster");
  const server = await findServer(cluster);
  if (!server) return;

  // SIGINT is Postgres' "fast shutdown".
  process.kill(server.pid, "SIGINT");
  const deadline = Date.now() + 30_000;
  while ((await findServer(cluster))?.pid === server.pid && Date.now() < deadline) await setTimeout(20);
}

async function createCluster(directory: string, cluster: string): Promise<void> {
  const password = randomBytes(18).toString("base64url");
  // Created under another name, then renamed: neither a kill nor a second process ever leaves or sees half a cluster.
  const draft = `${cluster}-${randomBytes(6).toString("hex")}`;
  const passwordFile = `${draft}.password`;
  await mkdir(draft, { recursive: true });

  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    const owner = await findPostgresOwner();
    if (owner) {
      await Promise.all([draft, passwordFile].map((file) => chown(file, owner.uid, owner.gid)));
    }
    await runPostgresProgram("initdb", [
      `--pgdata=${draft}`,
      "--username=offcamera",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      // Key stretching slows down guessing, but also every connection by some 10 ms. Nobody guesses 18 random bytes.
      "--set=scram_iterations=1",
      "--encoding=UTF8",
      "--locale=C",
    ]);
    const settings = { password, port: await findFreePort() };
    await writeFile(settingsFile(draft), JSON.stringify(settings), { mode: 0o600 });
    await rename(draft, cluster);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(cluster))) throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function startServer(cluster: string, port: number): Promise<void> {
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200`;
  const logFile = path.join(cluster, "server.log");

  return runPostgresProgram("pg_ctl", [
    "start",
    "-D",
    cluster,
    "-l",
    logFile,
    "-w",
    "-t",
    "30",
    "-o",
    options,
  ]);
}

function settingsFile(cluster: string): string {
  return path.join(cluster, "offcamera.json");
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once("error", reject)
      .listen(0, "127.0.0.1", () => {
        const address = server.address();
        server.close(() => resolve(address && typeof address === "object" ? address.port : 0));
      });
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .once("error", () => resolve(false))
      .listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
