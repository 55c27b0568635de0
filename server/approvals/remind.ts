import { gateNames } from "@/server/channels/approval-policy";
import { notify } from "@/server/notifications/notify";
import { loadReview } from "./load-review";
import { findDecisionObstacle } from "./may-decide";
import {
  type ApprovalRequest,
  getRequest,
  listWorkspaceMembers,
  markOverdue,
  unsafeListOverdue,
} from "./repository";
import { toReviewPath } from "./review-path";

type RequestIds = { workspaceId: string; requestId: string };

/** The time from the reminder until the owners are told. */
export const escalateAfterMs = 24 * 60 * 60_000;
/** Requests per run; the next run takes more. */
const batchSize = 500;

/** When somebody is reminded of a request. Throws NOT_FOUND. */
export async function getDueAt(ids: RequestIds): Promise<string> {
  return (await getRequest(ids)).dueAt.toISOString();
}

/** Reminds those who may still decide on a due request, once; does nothing if the request is over. */
export async function remindDeciders(ids: RequestIds): Promise<void> {
  if (!(await markOverdue(ids, "remindedAt"))) return;
  const request = await getRequest(ids);
  const { workspaceId, videoId, gate, video, decisions } = request;
  const { gates } = await loadReview({ workspaceId, videoId }, { gates: [gate] });
  const reviewed = gates.find((one) => one.request?.requestId === request.requestId);
  if (!reviewed || reviewed.derived.status !== "open") return;

  const { policy, channelId } = reviewed;
  const authorIds = [video.ownerId, request.requestedById];
  const question = { policy, gatePolicy: policy[gate], channelId, authorIds };
  const members = await listWorkspaceMembers(workspaceId);
  const waited = members.filter(
    (member) =>
      findDecisionObstacle(member, question) === null &&
      !decisions.some(({ userId }) => userId === member.userId),
  );
  await tell(
    request,
    waited.map(({ userId }) => userId),
    { text: `is due: you are asked to approve it`, key: "reminded" },
  );
}

/** Tells a workspace's owners and the requester, once, that nobody answered a request in time. */
export async function escalateToOwners(ids: RequestIds): Promise<void> {
  if (!(await markOverdue(ids, "escalatedAt"))) return;
  const request = await getRequest(ids);
  const owners = (await listWorkspaceMembers(ids.workspaceId)).filter(({ role }) => role === "owner");
  const told = [...owners.map(({ userId }) => userId), request.requestedById];
  await tell(
    request,
    told.flatMap((id) => id ?? []),
    { text: "was not answered in time: ask the reviewers, or change the channel’s policy", key: "escalated" },
  );
}

/** Reminds and escalates requests whose run the workflow engine has lost. */
export async function sweepOverdue(now = Date.now()): Promise<void> {
  const lateMs = 15 * 60_000;
  for (const ids of await unsafeListOverdue(new Date(now - lateMs), batchSize)) await remindDeciders(ids);
  for (const ids of await unsafeListOverdue(new Date(now - lateMs - escalateAfterMs), batchSize)) {
    await escalateToOwners(ids);
  }
}

async function tell(
  { workspaceId, requestId, videoId, gate, video }: ApprovalRequest,
  userIds: string[],
  { text, key }: { text: string; key: string },
): Promise<void> {
  await notify({
    ...{ workspaceId, userIds: [...new Set(userIds)], kind: "approval-overdue" },
    text: `The approval of the ${gateNames[gate]} of “${video.title}” ${text}.`,
    path: toReviewPath(videoId),
    key: `approval-${key} ${requestId}`,
  });
}
