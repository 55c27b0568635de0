import { updateProgress, updateState } from "../repository";
import type { RenderIds } from "../schema";

/** The file is there and was checked: it waits for a person to watch it. */
export async function finishRender(ids: RenderIds): Promise<void> {
  await updateProgress(ids, { stage: "done", sceneCount: 0, share: 1, secondsLeft: 0 });
  await updateState(ids, "succeeded", { finishedAt: new Date() });
}
