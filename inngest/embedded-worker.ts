import { getDatabase } from "@/server/adapters/db/database";
import { env } from "@/server/env";
import { announceProcessEnd } from "@/server/process-ending";
import { inngest } from "./client";
import { createEmbeddedEngine } from "./embedded/engine";
import { functions } from "./functions";
import { renderSegment } from "./functions/render-segment";

/** Calls beside those that draw: narrations, a mix, and what only decides what comes next. */
const otherCalls = 4;

/** Runs the functions in this process with the embedded engine; gives the function that stops it. */
export async function startEmbeddedWorker(): Promise<(graceMs: number) => Promise<void>> {
  const engine = createEmbeddedEngine({
    pool: getDatabase().pool,
    apps: [{ client: inngest, functions }],
    maxConcurrentCalls: otherCalls + env.renderSegmentsAtOnce,
    maxConcurrentCallsOf: { [renderSegment.id(inngest.id)]: env.renderSegmentsAtOnce },
  });
  await engine.start();

  return (graceMs) => engine.stop({ graceMs, onInterrupt: announceProcessEnd });
}
