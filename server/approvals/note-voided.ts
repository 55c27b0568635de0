import { gateNames } from "@/server/channels/approval-policy";
import { notify } from "@/server/notifications/notify";
import type { Review } from "./load-review";
import { updateState } from "./repository";
import { toReviewPath } from "./review-path";

/**
 * Notes of requests what has become of them by a change of the video or of the policy, and tells once whoever had decided, and whoever asked, that an
 * approval is void. Where the change is taken back, the request is as it was.
 */
export async function noteVoided(
  { workspaceId, videoId }: { workspaceId: string; videoId: string },
  { title, gates }: Review,
): Promise<void> {
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
