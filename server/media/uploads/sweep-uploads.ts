import { isRunLive } from "@/inngest/engine-runs";
import { getStore } from "@/server/adapters/storage/store";
import { log } from "@/server/log";
import { giveUpUpload } from "./give-up-upload";
import { requestCheck } from "./request-check";
import { listOlderThan, type SweptUpload } from "./upload-repository";

const minuteMs = 60_000;
/** Younger uploads may only just have sent their event. */
const minAgeMs = minuteMs;
/** The waiting request reads an outcome at once, and a received file is stored soon, unless that process has died. */
const keptMs = 60 * minuteMs;
/** If nobody could check a file for this long, people who still want it send it again. */
const longestWaitMs = 48 * 60 * minuteMs;
/** Per run; the next one continues. */
const batchSize = 500;

/** Requests checks whose run was lost, and removes uploads that are over or that broke off before they were stored. */
export async function sweepUploads(): Promise<void> {
  const now = Date.now();

  for (const upload of await listOlderThan(new Date(now - minAgeMs), batchSize)) {
    try {
      await sweep(upload, now);
    } catch (error) {
      // One file that cannot be removed must not stop the others.
      log.warn({ uploadId: upload.id, error }, "An upload could not be swept");
    }
  }
}

async function sweep(upload: SweptUpload, now: number): Promise<void> {
  const { id: uploadId, workspaceId, storageKey, eventId, createdAt, endedAt } = upload;
  const ids = { workspaceId, uploadId };
  const ageMs = now - (endedAt ?? createdAt).getTime();
  if (endedAt) {
    if (ageMs > keptMs) await giveUpUpload(ids);
    return;
  }

  const isLost = eventId === null || !(await isRunLive(eventId));
  if (!isLost) return;
  const isStored = (await (await getStore()).findBytes(storageKey)) !== undefined;
  if (ageMs > (isStored ? longestWaitMs : keptMs)) await giveUpUpload(ids);
  else if (isStored) await requestCheck(ids);
}
