import { updateState } from "./repository";
import type { RenderIds } from "./schema";

type Failure = { code: string; reason: string };

/** Records why a render ended, in a person's words. What was made until then stays in the store. */
export async function failRender(ids: RenderIds, { code, reason }: Failure): Promise<void> {
  const change = { finishedAt: new Date(), failureCode: code, failureReason: reason };

  await updateState(ids, "failed", change);
}
