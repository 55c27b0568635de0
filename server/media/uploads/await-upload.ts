import { listenForChanges } from "@/server/adapters/db/listen";
import { retryOnDisconnect } from "@/server/adapters/db/database-errors";
import { AppError, appErrorCodes } from "@/server/errors";
import type { Uploaded } from "../schema";
import { giveUpUpload } from "./give-up-upload";
import { deleteUpload, findUpload, isAnyChecked, uploadChannel, type UploadIds } from "./upload-repository";

/** A notification can be lost with its connection: poll this often anyway. */
const pollMs = 2000;

/** Longer than a running worker leaves files alone. */
export const patienceMs = 20_000;
/** Longer than the largest file takes, behind five others of its workspace. */
const longestWaitMs = 15 * 60_000;

type AwaitInput = UploadIds & { name: string; signal: AbortSignal; patienceMs?: number };

/** Starts listening before the check is requested, so that its end is not missed; `wait` returns the outcome. */
export async function prepareWaiting(uploadId: string) {
  const changes = await listenForChanges(uploadChannel, uploadId);

  return {
    wait: (input: Omit<AwaitInput, "uploadId">) => awaitEnd({ ...input, uploadId }, changes),
    end: changes.end,
  };
}

type Changes = Awaited<ReturnType<typeof listenForChanges>>;

/**
 * The outcome of an upload. Throws the reason for a rejection; CANCELLED when `signal` is aborted, and then removes the
 * upload; and ENGINE_UNAVAILABLE if no worker takes it: it stays, and is checked once there is one.
 */
async function awaitEnd(
  { name, signal, patienceMs: patience = patienceMs, ...ids }: AwaitInput,
  changes: Changes,
): Promise<Uploaded> {
  const began = Date.now();

  for (;;) {
    const upload = await retryOnDisconnect(() => findUpload(ids));
    if (!upload) throw new AppError("CANCELLED", "The upload was given up; send the file again.");
    if (upload.endedAt) {
      await deleteUpload(ids);
      if (upload.asset) return { asset: upload.asset, isDuplicate: upload.isDuplicate };
      throw readFailure(upload);
    }
    if (signal.aborted) {
      await giveUpUpload(ids);
      throw brokeOff();
    }

    const waitedMs = Date.now() - began;
    const isLeft = waitedMs > patience && !(await isAnyChecked(new Date(Date.now() - patience)));
    if (isLeft || waitedMs > longestWaitMs) {
      throw new AppError(
        "TOO_MANY_REQUESTS",
        `${name} has arrived and waits to be checked; it will be in the library soon.`,
      );
    }
    await changes.next(Math.min(pollMs, patience), signal);
  }
}

/** The error for a browser that has gone away. */
export function brokeOff(): AppError {
  return new AppError("CANCELLED", "The upload broke off; send the file again.");
}

function readFailure({
  failureCode,
  failureReason,
}: {
  failureCode: string | null;
  failureReason: string | null;
}): AppError {
  const code = appErrorCodes.find((known) => known === failureCode) ?? "INTERNAL";

  return new AppError(code, failureReason ?? "The file could not be checked.");
}
