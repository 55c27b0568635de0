import { gateNames } from "@/server/channels/approval-policy";
import { notify } from "@/server/notifications/notify";
import { AppError } from "@/server/errors";
import { loadReview, type Review } from "./load-review";
import { markChecked, updateState } from "./repository";
import { toReviewPath } from "./review-path";

type Where = { workspaceId: string; videoId: string };

/** As many as one page view may check in parallel. */
const atOnce = 4;

/** Loads the state of a video's gates; records and announces approvals that a change has voided. Throws NOT_FOUND. */
export async function checkReview(where: Where): Promise<Review> {
  // Taken first, so that a change made meanwhile counts as newer.
  const checkedAt = new Date();
  const review = await loadReview(where);
  await noteVoided(where, review);
  await markChecked(where, checkedAt);

  return review;
}

/** Does the same for several videos whose stored states are about to be read; skips videos deleted meanwhile. */
export async function checkReviews(workspaceId: string, videoIds: Iterable<string>): Promise<void> {
  const waiting = [...new Set(videoIds)];
  const checkNext = async () => {
    for (let videoId = waiting.pop(); videoId !== undefined; videoId = waiting.pop()) {
      await checkReview({ workspaceId, videoId }).catch((error: unknown) => {
        if (!(error instanceof AppError && error.code === "NOT_FOUND")) throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, checkNext));
}

/**
 * Updates the requests after a change of the video or of the policy, and tells the deciders and the requester once that an approval is
 * void. If the change is undone, the request is as it was.
 */
async function noteVoided({ workspaceId, videoId }: Where, { title, gates }: Review): Promise<void> {
  for (const { gate, request, derived, changes } of gates) {
    const { status } = derived;
    if (!request || request.state === "cancelled" || status === request.state) continue;
    if (status === "missing" || status === "notNeeded") continue;
    const wasApproved = request.state === "approved";
    const isNews = await updateState(request, status, status === "voided" ? changes : null);
    if (!isNews || status !== "voided" || !wasApproved) continue;

    const deciders = request.decisions.flatMap(({ userId }) => userId ?? []);
    await notify({
      workspaceId,
      userIds: [...new Set([...deciders, ...(request.requestedById ? [request.requestedById] : [])])],
      kind: "approval-voided",
      text: `The ${gateNames[gate]} of “${title}” changed after it was approved. ${changes ?? ""}`.trim(),
      path: toReviewPath(videoId),
      key: `approval-voided ${request.requestId}`,
    });
  }
}
