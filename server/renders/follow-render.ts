import { Client } from "pg";
import { getDatabase } from "@/server/adapters/db/database";
import { retryWhileDatabaseIsAway } from "@/server/adapters/db/retry-while-away";
import { processEnding } from "@/server/process-ending";
import { getRender, renderChannel, type RenderRow } from "./repository";
import type { RenderIds } from "./schema";

/** A notification can be lost with its connection: look anyway this often. */
const pollMs = 1000;

/** Name of the lock that a follower shares while it waits: whoever can take it alone knows that nobody waits. */
export function followerLock(renderId: string): string {
  return `render-follower:${renderId}`;
}

/**
 * Calls `onChange` with every new state of a render and resolves with the last one, when the render is over or this
 * process is about to end.
 */
export async function followRender(
  ids: RenderIds,
  onChange: (render: RenderRow) => void,
): Promise<RenderRow> {
  let wake: () => void = () => undefined;
  const wakeUp = () => wake();
  const listener = new Client({ connectionString: getDatabase().url, application_name: "offcamera-follow" });
  listener.on("error", () => undefined);
  listener.on("notification", ({ payload }) => {
    if (payload === ids.renderId) wake();
  });
  await listener.connect();
  await listener.query(`listen ${renderChannel}`);
  await listener.query("select pg_advisory_lock_shared(hashtextextended($1, 0))", [
    followerLock(ids.renderId),
  ]);

  processEnding.addEventListener("abort", wakeUp);

  try {
    for (;;) {
      const changed = new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, pollMs);
      });
      const render = await retryWhileDatabaseIsAway(() => getRender(ids));
      onChange(render);
      if (render.state !== "queued" && render.state !== "running") return render;
      await changed;
      if (processEnding.aborted) return render;
    }
  } finally {
    processEnding.removeEventListener("abort", wakeUp);
    await listener.end();
  }
}
