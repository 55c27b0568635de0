import { AppError } from "@/server/errors";

/** Makes the error for a file that is not taken: `reason` goes on where the file's name ends, without a full stop. */
export type Reject = (reason: string, cause?: unknown) => AppError;

/** Reasons of one file, by its name. */
export function rejectFile(name: string): Reject {
  return (reason, cause) => new AppError("INVALID_INPUT", `${name} ${reason}.`, { cause });
}
