import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { isUniqueViolation } from "@/server/adapters/db/database-errors";
import { AppError } from "@/server/errors";
import {
  type PublicationOptions,
  publicationOptionsSchema,
  type PublicationPlan,
  type PublicationState,
  type PublicationStepName,
  type PublicationSteps,
  publicationStepsSchema,
  type PrivacyStatus,
  privacyStatusSchema,
  type SeenVideo,
  seenVideoSchema,
  type Snippet,
  snippetSchema,
} from "./schema";

export type PublicationIds = { workspaceId: string; publicationId: string };

/** Carries a workspace's id whenever one of its publications changes. */
export const publicationsChannel = "publications";

type PublicationRow = Prisma.PublicationGetPayload<object>;

/** A stored publication; its session address stays encrypted. */
export type Publication = Omit<
  PublicationRow,
  "id" | "snippet" | "options" | "privacyStatus" | "steps" | "seen" | "sentBytes" | "totalBytes"
> & {
  publicationId: string;
  snippet: Snippet;
  options: PublicationOptions;
  privacyStatus: PrivacyStatus;
  steps: PublicationSteps;
  seen: SeenVideo | null;
  sentBytes: number;
  totalBytes: number | null;
};

function toPublication({ id, ...row }: PublicationRow): Publication {
  return {
    ...row,
    publicationId: id,
    snippet: snippetSchema.parse(row.snippet),
    options: publicationOptionsSchema.parse(row.options),
    privacyStatus: privacyStatusSchema.parse(row.privacyStatus),
    steps: publicationStepsSchema.parse(row.steps),
    seen: row.seen === null ? null : seenVideoSchema.parse(row.seen),
    sentBytes: Number(row.sentBytes),
    totalBytes: row.totalBytes === null ? null : Number(row.totalBytes),
  };
}

/** Publications of deleted videos and workspaces are left alone; when those are restored, their publications go on. */
export const isInReach = {
  video: { deletedAt: null },
  workspace: { deletedAt: null },
} satisfies Prisma.PublicationWhereInput;

const firstSteps: PublicationSteps = {
  thumbnail: { state: "waiting", reason: null },
  captions: { state: "waiting", reason: null },
  playlist: { state: "waiting", reason: null },
};

/** Adds a draft publication. Throws CONFLICT if the video already has one on that channel that is neither cancelled nor deleted. */
export async function insertPublication(
  where: { workspaceId: string; videoId: string; channelId: string; userId: string | null },
  plan: PublicationPlan & { isProvisional?: boolean },
): Promise<Publication> {
  try {
    const row = await getDatabase().prisma.publication.create({
      data: { ...where, ...plan, steps: firstSteps },
    });
    await notify(where.workspaceId);

    return toPublication(row);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError("CONFLICT", "This video has a publication on this channel already; open that one.");
  }
}

/** One publication of a workspace. Throws NOT_FOUND. */
export async function getPublication({ workspaceId, publicationId }: PublicationIds): Promise<Publication> {
  const row = await getDatabase().prisma.publication.findFirst({
    where: { id: publicationId, workspaceId, ...isInReach },
  });
  if (!row) throw new AppError("NOT_FOUND", "There is no such publication.");

  return toPublication(row);
}

/** A cancelled publication, or null: its leftovers on YouTube are deleted even if its video or workspace is deleted. */
export async function findCancelled({
  workspaceId,
  publicationId,
}: PublicationIds): Promise<Publication | null> {
  const row = await getDatabase().prisma.publication.findFirst({
    where: { id: publicationId, workspaceId, state: "cancelled" },
  });

  return row && toPublication(row);
}

/** The publications of a workspace, newest first. */
export async function listPublications({
  workspaceId,
  ...where
}: {
  workspaceId: string;
  videoId?: string;
  channelId?: string;
}): Promise<Publication[]> {
  const { videoId, channelId } = where;
  const rows = await getDatabase().prisma.publication.findMany({
    where: {
      workspaceId,
      ...isInReach,
      ...(videoId && { videoId }),
      ...(channelId && { channelId }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });

  return rows.map(toPublication);
}

/** The future times at which a channel's other videos are to become public. */
export async function listPlannedTimes({
  workspaceId,
  channelId,
  exceptVideoId,
}: {
  workspaceId: string;
  channelId: string;
  exceptVideoId: string;
}): Promise<Date[]> {
  const rows = await getDatabase().prisma.publication.findMany({
    where: {
      ...{ ...isInReach, workspaceId, channelId, videoId: { not: exceptVideoId }, deletedAt: null },
      state: { in: ["draft", "queued", "uploading", "processing", "succeeded"] },
      publishAt: { gt: new Date() },
    },
    select: { publishAt: true },
  });

  return rows.flatMap(({ publishAt }) => publishAt ?? []);
}

export type PublicationChange = Omit<
  Prisma.PublicationUncheckedUpdateManyInput,
  "id" | "workspaceId" | "videoId" | "channelId" | "steps"
> & { steps?: PublicationSteps };

/**
 * Changes a publication if it is in one of `states`; returns whether it was. The first writer wins: a run that outlives a cancellation
 * changes nothing.
 */
export async function updatePublication(
  { workspaceId, publicationId }: PublicationIds,
  states: PublicationState[],
  data: PublicationChange,
  /** Further conditions, for callers who may change only what they have seen. */
  seen: Pick<Prisma.PublicationWhereInput, "publishAt" | "encryptedSessionUri" | "isProvisional"> = {},
): Promise<boolean> {
  const { count } = await getDatabase().prisma.publication.updateMany({
    where: { ...seen, id: publicationId, workspaceId, state: { in: states } },
    data,
  });
  if (count > 0) await notify(workspaceId);

  return count > 0;
}

/** Stores the address of an upload session unless there is one already; returns whether it did. */
export async function storeSession(
  { workspaceId, publicationId }: PublicationIds,
  encryptedSessionUri: string,
): Promise<boolean> {
  const { count } = await getDatabase().prisma.publication.updateMany({
    where: { id: publicationId, workspaceId, state: "uploading", encryptedSessionUri: null },
    data: { encryptedSessionUri },
  });

  return count > 0;
}

/** Forgets the address of an upload session unless another one has replaced it; returns whether it did. */
export async function forgetSession(
  { workspaceId, publicationId }: PublicationIds,
  encryptedSessionUri: string,
): Promise<boolean> {
  const { count } = await getDatabase().prisma.publication.updateMany({
    where: { id: publicationId, workspaceId, state: "uploading", encryptedSessionUri },
    data: { encryptedSessionUri: null, sentBytes: 0 },
  });

  return count > 0;
}

/** Stores the engine's event id of a publication's run. */
export async function recordEvent(
  { workspaceId, publicationId }: PublicationIds,
  eventId: string | null,
): Promise<void> {
  const where = { id: publicationId, workspaceId };
  await getDatabase().prisma.publication.updateMany({ where, data: { eventId } });
}

/** Updates one sub-step without overwriting concurrent changes to the others. */
export async function updateStep(
  { workspaceId, publicationId }: PublicationIds,
  name: PublicationStepName,
  step: PublicationSteps[PublicationStepName],
): Promise<void> {
  await getDatabase().prisma.$executeRaw`
    update "Publication" set "steps" = jsonb_set("steps", array[${name}], ${JSON.stringify(step)}::jsonb), "updatedAt" = now()
    where "id" = ${publicationId}::uuid and "workspaceId" = ${workspaceId}::uuid`;
  await notify(workspaceId);
}

async function notify(workspaceId: string): Promise<void> {
  await getDatabase().pool.query("select pg_notify($1, $2)", [publicationsChannel, workspaceId]);
}
