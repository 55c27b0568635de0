import "../explain-fatal-error";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import type { Check } from "@/server/readiness/check";
import { listEnvironmentChecks } from "@/server/readiness/connection-checks";
import { installationChecks } from "@/server/readiness/installation-checks";
import { runChecks } from "./run-checks";

/** Says whether each part of the installation works, and how to repair it. Exit code 1 if a required part is broken. */
async function main(): Promise<number> {
  const checks = [...installationChecks.map(withDatabase), ...listEnvironmentChecks()];
  const isHealthy = await runChecks(checks, (line) => console.log(line));
  await closeDatabase();

  return isHealthy ? 0 : 1;
}

/** Nothing else runs here: the first check that needs the database opens it, and no worker has to be running. */
function withDatabase(check: Check): Check {
  if (check.name === "Engine") return { ...check, isRequired: false, look: () => openFirst(check) };

  return check.name === "Database" ? { ...check, look: () => openFirst(check) } : check;
}

async function openFirst({ look }: Check) {
  await openDatabase();

  return look();
}

process.exit(await main());
