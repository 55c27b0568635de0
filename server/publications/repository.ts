import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { isUniqueViolation } from "@/server/adapters/db/database-errors";
import { AppError } from "@/server/errors";
import {
  type PublicationOptions,
  publicationOptionsSchema,
  type PublicationPlan,
  type PublicationState,
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

/** Notified with the id of a workspace whenever one of its publications moves. */
export const publicationsChannel = "publications";

type PublicationRow = Prisma.PublicationGetPayload<object>;

/** A publication as it is stored; the session's address stays encrypted. */
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

const firstSteps: PublicationSteps = {
  thumbnail: { state: "waiting", reason: null },
  captions: { state: "waiting", reason: null },
  playlist: { state: "waiting", reason: null },
};

/**
 * Adds the draft of a publication. Throws CONFLICT where the video has one on that channel that is neither called off nor
 * deleted.
 */
export async function insertPublication(
  where: { workspaceId: string; videoId: string; channelId: string; userId: string | null },
  plan: PublicationPlan,
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
    where: { id: publicationId, workspaceId, video: { deletedAt: null } },
  });
  if (!row) throw new AppError("NOT_FOUND", "There is no such publication.");

  return toPublication(row);
}

/** Publications of a workspace, the newest first. */
export async function listPublications({
  workspaceId,
  ...where
}: {
  workspaceId: string;
  videoId?: string;
  channelId?: string;
  states?: PublicationState[];
}): Promise<Publication[]> {
  const { videoId, channelId, states } = where;
  const rows = await getDatabase().prisma.publication.findMany({
    where: {
      workspaceId,
      video: { deletedAt: null },
      ...(videoId && { videoId }),
      ...(channelId && { channelId }),
      ...(states && { state: { in: states } }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });

  return rows.map(toPublication);
}

/** Publications of all workspaces that are in one of these states. */
export async function unsafeListPublications(states: PublicationState[]): Promise<Publication[]> {
  const rows = await getDatabase().prisma.publication.findMany({
    where: { state: { in: states }, video: { deletedAt: null } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });

  return rows.map(toPublication);
}

export type PublicationChange = Omit<
  Prisma.PublicationUncheckedUpdateManyInput,
  "id" | "workspaceId" | "videoId" | "channelId" | "steps"
> & { steps?: PublicationSteps };

/**
 * Changes a publication that is in one of `states`; gives whether it was. Whoever is first wins: a run that goes on for one that
 * was called off changes nothing.
 */
export async function updatePublication(
  { workspaceId, publicationId }: PublicationIds,
  states: PublicationState[],
  data: PublicationChange,
): Promise<boolean> {
  const { count } = await getDatabase().prisma.publication.updateMany({
    where: { id: publicationId, workspaceId, state: { in: states } },
    data,
  });
  if (count > 0) await notify(workspaceId);

  return count > 0;
}

async function notify(workspaceId: string): Promise<void> {
  await getDatabase().pool.query("select pg_notify($1, $2)", [publicationsChannel, workspaceId]);
}
