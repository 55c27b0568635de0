import { withAdvisoryLock } from "@/server/adapters/db/advisory-lock";
import type { WritingIds } from "./repository";

/** Runs `work`, which ends a writing and saves what is written, alone: nothing is saved of one that was stopped meanwhile. */
export function whileEndingWriting<Result>(
  { writingId }: Pick<WritingIds, "writingId">,
  work: () => Promise<Result>,
): Promise<Result> {
  return withAdvisoryLock(`end-writing:${writingId}`, work);
}
