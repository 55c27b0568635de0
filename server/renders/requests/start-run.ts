import { inngest } from "@/inngest/client";
import { isRunLive } from "@/inngest/engine-runs";
import { videoRequested } from "@/inngest/events";
import { isRegistrationConfirmed } from "@/inngest/registration";
import { currentActor } from "@/server/audit/actor";
import { claimStart, listUnfinishedStarts, recordStart, type RenderStart } from "../start-repository";
import { failRender } from "../steps/end-render";

/** An engine that has lost a run this often loses the next one, too. */
const maxStarts = 3;

/** An Inngest server lists a run some moments after it took the event. */
const minAgeMs = 60_000;

/**
 * Starts the run that makes a render, unless another process is just doing so. Each start has its own event id, so that the
 * engine does not take a second start for a duplicate. An Inngest server that has not confirmed our functions would drop the
 * event: then the render waits for the sweep of the worker that registers them.
 */
export async function startRun(render: RenderStart): Promise<void> {
  const { workspaceId, videoId, renderId, isScheduled } = render;
  if (!(await isRegistrationConfirmed())) return;
  const start = render.startCount + 1;
  if (!(await claimStart(render))) return;

  const event = videoRequested.create(
    { workspaceId, videoId, renderId, isScheduled, start, userId: currentActor().userId },
    { id: `video-requested-${renderId}-${start}` },
  );
  const { ids } = await inngest.send(event);
  await recordStart(render, { start, eventId: ids[0] });
}

/** Starts the run of a render again if the engine has none for it; after the third loss the render has failed. */
export async function restartLostRun(render: RenderStart): Promise<void> {
  const { startCount, startSentAt, startEventId } = render;
  if (startCount > 0) {
    if (startSentAt && Date.now() - startSentAt.getTime() < minAgeMs) return;
    if (startEventId !== null && (await isRunLive(startEventId))) return;
  }
  if (startCount < maxStarts) return startRun(render);

  await failRender(render, {
    code: "INTERNAL",
    reason: `The workflow engine lost this render ${maxStarts} times; ask for it again.`,
  });
}

/**
 * Starts the unfinished renders for which the workflow engine has no run: those whose event was never sent, or dropped, and
 * those whose run was lost. One that was lost three times has failed.
 */
export async function sweepRenders(): Promise<void> {
  for (const render of await listUnfinishedStarts()) await restartLostRun(render);
}
