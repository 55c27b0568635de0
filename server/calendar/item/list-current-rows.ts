import { checkReviews } from "@/server/approvals/check-review";
import type { CalendarRow } from "../repository";

/** Rows with their approvals as they are now: what was changed since somebody looked at them is compared first. */
export async function listCurrentRows(
  workspaceId: string,
  list: () => Promise<CalendarRow[]>,
): Promise<CalendarRow[]> {
  const rows = await list();
  // What is on its way was approved when it left.
  const stale = rows.filter(
    ({ isReviewStale, state, isGone }) =>
      isReviewStale && !isGone && (state === "draft" || state === "queued"),
  );
  if (stale.length === 0) return rows;
  await checkReviews(
    workspaceId,
    stale.map(({ videoId }) => videoId),
  );

  return list();
}
