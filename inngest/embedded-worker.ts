import { getDatabase } from "@/server/adapters/db/database";
import { inngest } from "./client";
import { createEmbeddedEngine } from "./embedded/engine";
import { functions } from "./functions";

/** Narrations of a scene or two and one render keep two cores busy; more calls would only wait for them. */
const maxConcurrentCalls = 4;

/** Runs the functions in this process with the embedded engine; gives the function that stops it. */
export async function startEmbeddedWorker(): Promise<(graceMs: number) => Promise<void>> {
  const engine = createEmbeddedEngine({
    pool: getDatabase().pool,
    apps: [{ client: inngest, functions }],
    maxConcurrentCalls,
  });
  await engine.start();

  return (graceMs) => engine.stop({ graceMs });
}
