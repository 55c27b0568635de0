import { listApprovalObstacles } from "@/server/approvals/require-approved";
import { block, ok, type PreflightItem, type PreflightSubject } from "./schema";

/** Checks that the channel's approvers have approved the file and the metadata; returns nothing if no approval is needed. */
export async function checkApprovals({ publication, render }: PreflightSubject): Promise<PreflightItem[]> {
  const { workspaceId, videoId, publicationId } = publication;
  const { obstacles, checked } = await listApprovalObstacles(
    { workspaceId, videoId },
    ["final", "metadata"],
    {
      ...{ publicationId, renderId: render?.view.renderId },
    },
  );
  if (checked.length > 0 && obstacles.length === 0) {
    return [ok("approval", "Those who have to approve the video have approved it as it is.")];
  }

  return obstacles.map(({ gate, sentence, howToFix }) => block(`approval-${gate}`, sentence, howToFix));
}
