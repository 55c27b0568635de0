import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";

export type PostgresServer = { pid: number; port: number; isReady: boolean };

/**
 * The running server of a cluster, from its lock file: line 1 process, line 4 port, line 8 its own word on its state. A
 * lock file whose process is gone is removed: Postgres would mistake a zombie, or an id used anew after a reboot, for a
 * server.
 */
export async function findServer(cluster: string): Promise<PostgresServer | undefined> {
  const lockFile = path.join(cluster, "postmaster.pid");
  const lines = (await readFile(lockFile, "utf8").catch(() => "")).split("\n").map((line) => line.trim());
  const pid = Number.parseInt(lines[0] ?? "", 10);
  if (Number.isNaN(pid)) return undefined;
  if (await isPostgres(pid)) return { pid, port: Number(lines[3]), isReady: lines[7] === "ready" };

  await rm(lockFile, { force: true });

  return undefined;
}

/** Whether a server answers; one that was killed a moment ago still looks alive in lock file and process table. */
export async function isAnswering(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);

  try {
    await client.connect();
    await client.end();

    return true;
  } catch {
    return false;
  }
}

async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform === "linux") {
    // "4711 (postgres) S …": the letter is the state, Z a zombie that its parent never asked about.
    const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");

    return /^\d+ \(postgres\) [^ZX]/.test(status);
  }

  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
