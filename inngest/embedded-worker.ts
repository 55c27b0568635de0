import { getDatabase } from "@/server/adapters/db/database";
import { announceProcessEnd } from "@/server/process-ending";
import { apps } from "./apps";
import { createEmbeddedEngine } from "./embedded/engine";
import { registerFunctions } from "./embedded/functions/register-functions";

/** Runs the functions in this process with the embedded engine; returns the function that stops it. */
export async function startEmbeddedWorker(): Promise<(graceMs: number) => Promise<void>> {
  const limits = apps.flatMap(({ client, functions, maxConcurrentCalls }) =>
    functions.map((each): [string, number] => [each.id(client.id), maxConcurrentCalls]),
  );
  const engine = createEmbeddedEngine({
    pool: getDatabase().pool,
    functions: () => registerFunctions(apps),
    maxConcurrentCalls: apps.reduce((sum, { maxConcurrentCalls }) => sum + maxConcurrentCalls, 0),
    maxConcurrentCallsOf: Object.fromEntries(limits),
  });
  await engine.start();

  return (graceMs) => engine.stop({ graceMs, onInterrupt: announceProcessEnd });
}
