import type { AppErrorCode } from "@/server/errors";
import { type PublicationIds, updatePublication } from "../repository";

/** Notes why a publication ended without success. Its video, session and finished steps stay known: a retry goes on from there. */
export async function recordFailure(
  ids: PublicationIds,
  { code, reason }: { code: AppErrorCode; reason: string },
): Promise<void> {
  await updatePublication(ids, ["uploading", "processing"], {
    ...{ state: "failed", failureCode: code, failureReason: reason, endedAt: new Date() },
  });
}
