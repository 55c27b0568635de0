import { checkReviews } from "@/server/approvals/check-review";
import type { CalendarRow } from "../repository";

/** Rows with up-to-date approvals: those that changed since the last check are checked first. */
export async function listCurrentRows(
  workspaceId: string,
  list: () => Promise<CalendarRow[]>,
): Promise<CalendarRow[]> {
  const rows = await list();
  // Publications on their way were approved before they left.
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
