import type { Prisma, WritingState } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";
import { type WritingRequest, writingRequestSchema, type WritingResult, writingResultSchema } from "./schema";

export type WritingIds = { workspaceId: string; videoId: string; writingId: string };

/** Notified with the id of a video whenever something is written for it, or might have been. */
export const writingChannel = "writing";

/** One request to write, and what has come of it. */
export type Writing = WritingIds & {
  userId: string | null;
  request: WritingRequest;
  state: WritingState;
  text: string;
  waitReason: string | null;
  waitUntil: Date | null;
  provider: string | null;
  model: string | null;
  result: WritingResult | null;
  savedRevision: number | null;
  failureCode: string | null;
  failureReason: string | null;
  createdAt: Date;
};

const select = {
  ...{ id: true, workspaceId: true, videoId: true, userId: true, request: true, state: true, text: true },
  ...{ waitReason: true, waitUntil: true, provider: true, model: true, result: true, savedRevision: true },
  ...{ failureCode: true, failureReason: true, createdAt: true },
} satisfies Prisma.WritingSelect;

function toWriting({
  id,
  request,
  result,
  ...row
}: Prisma.WritingGetPayload<{ select: typeof select }>): Writing {
  return {
    ...row,
    writingId: id,
    request: writingRequestSchema.parse(request),
    result: result === null ? null : writingResultSchema.parse(result),
  };
}

type NewWriting = {
  workspaceId: string;
  videoId: string;
  userId: string | null;
  request: WritingRequest;
  /** Who is to write it; absent where nobody is connected. The model is known once it is asked. */
  provider?: string;
};

/** Adds a request to write. Throws CONFLICT where something is being written for the video. */
export async function insertWriting(writing: NewWriting): Promise<WritingIds> {
  const { workspaceId, videoId } = writing;
  const { id: writingId } = await getDatabase().prisma.$transaction(async (transaction) => {
    // Two who ask at once take turns.
    await transaction.$executeRaw`select 1 from "Video" where "id" = ${videoId}::uuid for update`;
    const where = { workspaceId, videoId, state: { in: unfinished } };
    if ((await transaction.writing.count({ where })) > 0) {
      throw new AppError(
        "CONFLICT",
        "A script is being written for this video; wait for it, or stop it first.",
      );
    }

    await removeOldest(transaction, { workspaceId, videoId });

    return transaction.writing.create({ data: writing, select: { id: true } });
  });
  await notify(videoId);

  return { workspaceId, videoId, writingId };
}

const unfinished = ["queued", "running"] satisfies WritingState[];

/** Each holds a script, and all of them are read for a video's claims. */
const mostKept = 100;

/** Removes a video's oldest writings, but never the brief that it was written from last. */
async function removeOldest(
  { writing }: Pick<Prisma.TransactionClient, "writing">,
  where: { workspaceId: string; videoId: string },
): Promise<void> {
  const orderBy = { createdAt: "desc" } as const;
  const brief = await writing.findFirst({
    where: { ...where, request: { path: ["kind"], equals: "script" } },
    ...{ orderBy, select: { id: true } },
  });
  const old = await writing.findMany({
    where: { ...where, id: { not: brief?.id } },
    ...{ orderBy, skip: mostKept - 1, select: { id: true } },
  });
  if (old.length > 0) await writing.deleteMany({ where: { ...where, id: { in: old.map(({ id }) => id) } } });
}

/** A writing of a workspace. Throws NOT_FOUND. */
export async function getWriting(where: { workspaceId: string; writingId: string }): Promise<Writing> {
  const row = await getDatabase().prisma.writing.findFirst({
    where: { id: where.writingId, workspaceId: where.workspaceId, video: { deletedAt: null } },
    select,
  });
  if (!row) throw new AppError("NOT_FOUND", `There is no writing ${where.writingId}.`);

  return toWriting(row);
}

/** The newest writing of a video, if there is any. */
export async function findNewestWriting(where: {
  workspaceId: string;
  videoId: string;
  kind?: WritingRequest["kind"];
}): Promise<Writing | undefined> {
  const { workspaceId, videoId, kind } = where;
  const row = await getDatabase().prisma.writing.findFirst({
    where: {
      ...{ workspaceId, videoId },
      ...(kind && { request: { path: ["kind"], equals: kind } }),
    },
    orderBy: { createdAt: "desc" },
    select,
  });

  return row ? toWriting(row) : undefined;
}

/** The results of what was written for a video, the newest first. */
export async function listResults(where: { workspaceId: string; videoId: string }): Promise<WritingResult[]> {
  const rows = await getDatabase().prisma.writing.findMany({
    where: { ...where, state: "succeeded" },
    orderBy: { createdAt: "desc" },
    select: { result: true },
  });

  return rows.flatMap(({ result }) => (result === null ? [] : [writingResultSchema.parse(result)]));
}

type Progress = Partial<
  Pick<Writing, "text" | "provider" | "model" | "waitReason" | "waitUntil"> & { startedAt: Date }
>;

/** Records how far a writing has come; false if it is over. */
export async function recordProgress(ids: WritingIds, progress: Progress): Promise<boolean> {
  const { count } = await getDatabase().prisma.writing.updateMany({
    where: { ...toWhere(ids), state: { in: unfinished } },
    data: { state: "running", ...progress },
  });
  if (count > 0) await notify(ids.videoId);

  return count > 0;
}

type Ending = {
  state: "succeeded" | "failed" | "cancelled";
  result?: WritingResult;
  text?: string;
  failureCode?: string;
  failureReason?: string;
};

/** Ends a writing, whoever is first; false if it was over. */
export async function endWriting(ids: WritingIds, ending: Ending): Promise<boolean> {
  const { count } = await getDatabase().prisma.writing.updateMany({
    where: { ...toWhere(ids), state: { in: unfinished } },
    data: { ...ending, waitReason: null, waitUntil: null, endedAt: new Date() },
  });
  if (count > 0) await notify(ids.videoId);

  return count > 0;
}

/** Records which revision of the video holds what was written. */
export async function recordSaved(ids: WritingIds, savedRevision: number): Promise<void> {
  await getDatabase().prisma.writing.updateMany({ where: toWhere(ids), data: { savedRevision } });
  await notify(ids.videoId);
}

/** Keeps the id by which the engine knows the event of a writing. */
export async function recordEvent(ids: WritingIds, eventId: string | undefined): Promise<void> {
  await getDatabase().prisma.writing.updateMany({
    where: toWhere(ids),
    data: { eventId: eventId ?? null },
  });
}

/** Whether a writing is neither over nor gone. */
export async function isUnfinished(ids: WritingIds): Promise<boolean> {
  const where = { ...toWhere(ids), state: { in: unfinished }, video: { deletedAt: null } };

  return (await getDatabase().prisma.writing.count({ where })) > 0;
}

/** Writings of all workspaces that are not over, asked for before a moment. */
export async function listUnfinishedWritings(
  before: Date,
): Promise<(WritingIds & { eventId: string | null })[]> {
  const rows = await getDatabase().prisma.writing.findMany({
    where: { state: { in: unfinished }, createdAt: { lt: before }, video: { deletedAt: null } },
    select: { id: true, workspaceId: true, videoId: true, eventId: true },
    orderBy: { createdAt: "asc" },
  });

  return rows.map(({ id, ...row }) => ({ ...row, writingId: id }));
}

/** How many writings of a workspace are not over; nothing is written for deleted videos. */
export function countUnfinished(workspaceId: string): Promise<number> {
  const where = { workspaceId, state: { in: unfinished }, video: { deletedAt: null } };

  return getDatabase().prisma.writing.count({ where });
}

function toWhere({ workspaceId, videoId, writingId }: WritingIds) {
  return { id: writingId, workspaceId, videoId };
}

async function notify(videoId: string): Promise<void> {
  await getDatabase().pool.query("select pg_notify($1, $2)", [writingChannel, videoId]);
}
