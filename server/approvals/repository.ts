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

/** One request of a workspace. Throws NOT_FOUND, also if its video was deleted. */
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

/** Adds a request that replaces the open ones of its gate; returns its id. */
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

/** Stores a request's state; returns whether it changed. */
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

/** Records when the states of a video's requests were last checked. */
export async function markChecked({ workspaceId, videoId }: VideoIds, checkedAt: Date): Promise<void> {
  await getDatabase().prisma.approvalRequest.updateMany({
    where: { workspaceId, videoId },
    data: { checkedAt },
  });
}

/** Marks an open request as reminded or escalated; returns false if it was marked before or is not open. */
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

/** Stores somebody's decision on a request, replacing their earlier one. */
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

/** All members of a workspace, by name. */
export async function listWorkspaceMembers(workspaceId: string): Promise<Decider[]> {
  const rows = await getDatabase().prisma.membership.findMany({
    where: { workspaceId, user: { deletedAt: null } },
    select: { userId: true, role: true, channelIds: true, user: { select: { name: true } } },
    orderBy: { user: { name: "asc" } },
  });

  return rows.map(({ user, ...row }) => ({ ...row, name: user.name }));
}

/** A text that differs whenever a video's approvals or comments have changed. */
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

/** Open requests of all workspaces that were due before a moment: the sweep works for every workspace. */
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

/** Notifies everyone who watches a video's approvals and comments of a change. */
async function announceReview(videoId: string): Promise<void> {
  await getDatabase().pool.query("select pg_notify($1, $2)", [reviewChannel, videoId]);
}

function toRequest({ id, subject, ...row }: RequestRow): ApprovalRequest {
  return { ...row, requestId: id, subject: subjectSchema.parse(subject) };
}
