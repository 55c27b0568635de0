import { log } from "@/server/log";
import { isFollowed } from "../watch-render";
import { updateProgress, updateState } from "../repository";
import type { RenderIds } from "../schema";
import { isSuperseded } from "../start-repository";

/** Marks a render as succeeded: its file exists and was checked. */
export async function finishRender(ids: RenderIds): Promise<void> {
  await updateProgress(ids, { stage: "done", sceneCount: 0, share: 1, secondsLeft: 0 });
  await updateState(ids, "succeeded", { finishedAt: new Date() });
}

type Failure = {
  code: string;
  reason: string;
  /** Whether the error reaches the caller, who then logs it. */
  isThrown?: boolean;
};

/**
 * Records why a render failed, in plain words; its products stay in the store. It is logged, as the studio does not tell what
 * failed on our side, unless a command waits, which says it itself.
 */
export async function failRender(ids: RenderIds, { code, reason, isThrown }: Failure): Promise<void> {
  const { renderId, videoId } = ids;
  if (!isThrown && !(await isFollowed(renderId))) {
    log.error({ renderId, videoId, code, reason }, "A render failed");
  }
  const change = { finishedAt: new Date(), failureCode: code, failureReason: reason };

  await updateState(ids, "failed", change);
}

/** The same for the failure of one start; a render that was started again meanwhile goes on. */
export async function failStart(ids: RenderIds, start: number, failure: Failure): Promise<void> {
  if (!(await isSuperseded(ids, start))) await failRender(ids, failure);
}
