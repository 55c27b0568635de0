import { AppError } from "@/server/errors";

/** Full disk, quota or file-size limit. ffmpeg and Chrome pass on only the text, see `fullMessage`. */
const fullCodes = ["ENOSPC", "EDQUOT", "EFBIG"];
/** Error names of MinIO and Ceph for a full storage. */
const fullName = /StorageFull|QuotaExceeded/;
const fullMessage = /ENOSPC|EDQUOT|no space left on device|disk quota exceeded/i;

/**
 * Translates the error of an `action`, by default a write, in `place`: a full disk becomes STORAGE_FULL, every other error
 * STORAGE_FAILED. Our own errors are returned unchanged.
 */
export function toStorageError(error: unknown, place: string, action = "Writing to"): AppError {
  if (error instanceof AppError) return error;
  if (isStorageFull(error)) {
    return new AppError(
      "STORAGE_FULL",
      `There is no room left in ${place}; free some space and start again: nothing finished is lost.`,
      { cause: error },
    );
  }

  const reason = error instanceof Error ? error.message : String(error);

  return new AppError("STORAGE_FAILED", `${action} ${place} failed: ${reason}`, { cause: error });
}

/** Whether an error or its cause says that the disk is full. */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string" && fullCodes.includes(error.code)) return true;

  return fullName.test(error.name) || fullMessage.test(error.message) || isStorageFull(error.cause);
}
