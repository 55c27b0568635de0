import { AppError } from "@/server/errors";

/** Makes the error for a rejected file: `reason` continues after the file's name, without a full stop. */
export type Reject = (reason: string, cause?: unknown) => AppError;

/** Makes errors for one file, by its name. */
export function rejectFile(name: string): Reject {
  return (reason, cause) => new AppError("INVALID_INPUT", `${name} ${reason}.`, { cause });
}
