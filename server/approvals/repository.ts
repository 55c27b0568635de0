import type { ApprovalState, Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";
import type { ApprovalPolicy } from "@/server/channels/approval-policy";
import { reviewChannel } from "@/server/videos/review-channel";
import type { Decider } from "./may-decide";
import { type ApprovalSubject, type GatePlace, subjectSchema } from "./schema";

type VideoIds = { workspaceId: string; videoId: string };
type RequestIds = { workspaceId: string; requestId: string };

const requestSelect = {
  ...{ id: true, workspaceId: true, videoId: true, gate: true, publicationId: true, state: true },
  ...{ subjectHash: true, subject: true, requestedById: true, dueAt: true, remindedAt: true },
  ...{ escalatedAt: true, createdAt: true },
  decisions: {
    select: { userId: true, guestLinkId: true, name: true, isApproved: true, note: true, createdAt: true },
    orderBy: { createdAt: "asc" },
  },
  video: { select: { title: true, ownerId: true } },
} satisfies Prisma.ApprovalRequestSelect;
type RequestRow = Prisma.ApprovalRequestGetPayload<{ select: typeof requestSelect }>;

export type ApprovalRequest = Omit<RequestRow, "id" | "subject"> & {
  requestId: string;
  subject: ApprovalSubject;
};

/** The newest request of each gate of a video. */
export async function listNewestRequests({ workspaceId, videoId }: VideoIds): Promise<ApprovalRequest[]> {
  const rows = await getDatabase().prisma.approvalRequest.findMany({
    where: { workspaceId, videoId },
    distinct: ["gate", "publicationId"],
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: requestSelect,
  });

  return rows.map(toRequest);
}

/** One request of a workspace. Throws NOT_FOUND, also where its video was deleted. */
export async function getRequest({ workspaceId, requestId }: RequestIds): Promise<ApprovalRequest> {
  const row = await getDatabase().prisma.approvalRequest.findFirst({
    where: { id: requestId, workspaceId, video: { deletedAt: null } },
    select: requestSelect,
  });
  if (!row) throw new AppError("NOT_FOUND", "There is no such request for approval.");

  return toRequest(row);
}

type NewRequest = VideoIds &
  GatePlace & {
    subject: ApprovalSubject;
    subjectHash: string;
    policy: ApprovalPolicy;
    requestedById: string;
    dueAt: Date;
  };

/** Adds a request in the place of those of its gate that are open; gives its id. */
export async function insertRequest(request: NewRequest): Promise<string> {
  const { workspaceId, videoId, gate, publicationId } = request;
  const row = await getDatabase().prisma.$transaction(async (transaction) => {
    await transaction.approvalRequest.updateMany({
      where: { workspaceId, videoId, gate, publicationId, state: "open" },
      data: { state: "cancelled", endedAt: new Date() },
    });

    return transaction.approvalRequest.create({ data: request, select: { id: true } });
  });
  await announceReview(videoId);

  return row.id;
}

/** Notes how it stands with a request, unless that is known; gives whether it was not. */
export async function updateState(
  { workspaceId, requestId, videoId }: RequestIds & { videoId: string },
  state: ApprovalState,
  voidReason: string | null = null,
): Promise<boolean> {
  const { count } = await getDatabase().prisma.approvalRequest.updateMany({
    where: { id: requestId, workspaceId, state: { notIn: [state, "cancelled"] } },
    data: { state, voidReason, endedAt: state === "open" ? null : new Date() },
  });
  if (count > 0) await announceReview(videoId);

  return count > 0;
}

/** Notes of a video's requests that they say how it stood at a moment. */
export async function markChecked({ workspaceId, videoId }: VideoIds, checkedAt: Date): Promise<void> {
  await getDatabase().prisma.approvalRequest.updateMany({
    where: { workspaceId, videoId },
    data: { checkedAt },
  });
}

/** Marks a request as one whose deciders were reminded, or whose owners were told; gives whether it was not before, and is open. */
export async function markOverdue(
  { workspaceId, requestId }: RequestIds,
  mark: "remindedAt" | "escalatedAt",
): Promise<boolean> {
  const { count } = await getDatabase().prisma.approvalRequest.updateMany({
    where: { id: requestId, workspaceId, state: "open", [mark]: null, video: { deletedAt: null } },
    data: { [mark]: new Date() },
  });

  return count > 0;
}

type NewDecision = { userId: string | null; guestLinkId: string | null; name: string } & {
  isApproved: boolean;
  note: string;
};

/** Keeps what somebody says to a request, in the place of what they said before. */
export async function upsertDecision(
  { requestId, videoId }: { requestId: string; videoId: string },
  decision: NewDecision,
): Promise<void> {
  const { userId, guestLinkId } = decision;
  await getDatabase().prisma.$transaction(async (transaction) => {
    await transaction.approvalDecision.deleteMany({
      where: userId === null ? { requestId, guestLinkId } : { requestId, userId },
    });
    await transaction.approvalDecision.create({ data: { ...decision, requestId }, select: { id: true } });
  });
  await announceReview(videoId);
}

/** Everybody in a workspace, by name. */
export async function listWorkspaceMembers(workspaceId: string): Promise<Decider[]> {
  const rows = await getDatabase().prisma.membership.findMany({
    where: { workspaceId, user: { deletedAt: null } },
    select: { userId: true, role: true, channelIds: true, user: { select: { name: true } } },
    orderBy: { user: { name: "asc" } },
  });

  return rows.map(({ user, ...row }) => ({ ...row, name: user.name }));
}

/** Another text whenever a video's approvals or comments have changed. */
export async function getReviewStamp({ workspaceId, videoId }: VideoIds): Promise<string> {
  const rows = await getDatabase().prisma.$queryRaw<{ stamp: string }[]>`
    select concat_ws(' ',
      (select concat_ws(' ', count(*), max("createdAt"), max("editedAt"), max("resolvedAt"), count("resolvedAt"), max("deletedAt"))
        from "Comment" where "videoId" = ${videoId}::uuid and "workspaceId" = ${workspaceId}::uuid),
      (select concat_ws(' ', count(*), max("createdAt"), max("endedAt"), string_agg("state"::text, '' order by "id"))
        from "ApprovalRequest" where "videoId" = ${videoId}::uuid and "workspaceId" = ${workspaceId}::uuid),
      (select concat_ws(' ', count(*), max("ApprovalDecision"."createdAt")) from "ApprovalDecision"
        join "ApprovalRequest" on "ApprovalRequest"."id" = "requestId"
        where "videoId" = ${videoId}::uuid and "workspaceId" = ${workspaceId}::uuid)) as stamp`;

  return rows[0]?.stamp ?? "";
}

/** Requests that are open and due before a moment, of all workspaces: whoever sweeps works for every one. */
export async function unsafeListOverdue(before: Date, limit: number): Promise<RequestIds[]> {
  const rows = await getDatabase().prisma.approvalRequest.findMany({
    where: {
      ...{ state: "open", dueAt: { lt: before }, escalatedAt: null },
      ...{ video: { deletedAt: null }, workspace: { deletedAt: null } },
    },
    select: { id: true, workspaceId: true },
    orderBy: { dueAt: "asc" },
    take: limit,
  });

  return rows.map(({ id, workspaceId }) => ({ requestId: id, workspaceId }));
}

/** Tells everybody who looks at a video's approvals and comments that they have changed. */
async function announceReview(videoId: string): Promise<void> {
  await getDatabase().pool.query("select pg_notify($1, $2)", [reviewChannel, videoId]);
}

function toRequest({ id, subject, ...row }: RequestRow): ApprovalRequest {
  return { ...row, requestId: id, subject: subjectSchema.parse(subject) };
}
