import type { AppErrorCode } from "@/server/errors";
import { type PublicationIds, updatePublication } from "../repository";

/** Records why a publication failed. Its video, session and finished steps are kept: a retry continues from there. */
export async function recordFailure(
  ids: PublicationIds,
  { code, reason }: { code: AppErrorCode; reason: string },
): Promise<void> {
  await updatePublication(ids, ["uploading", "processing"], {
    ...{ state: "failed", failureCode: code, failureReason: reason, endedAt: new Date() },
  });
}
