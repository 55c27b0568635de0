import { z } from "zod";
import { getDatabase } from "@/server/adapters/db/database";
import { youtubeScopes } from "@/server/adapters/youtube/oauth";
import { isInReach, type PublicationIds } from "../repository";
import { type PublicationState, type PublicationStepName, publicationStepNames } from "../schema";

/** Per sweep: thousands may have waited for midnight. The next sweep takes resumed publications last. */
const mostRuns = 1000;
/** Videos checked in one sweep. */
const mostLooks = 200;

/**
 * Publications of all workspaces that need a run and have not changed since a moment. Those that need YouTube wait while their channel is
 * signed out; uploads do not, for their run puts them back into the queue.
 */
export async function unsafeListUnattended(
  before: Date,
): Promise<(PublicationIds & { state: PublicationState; eventId: string | null })[]> {
  const isWaiting = (name: PublicationStepName) => ({
    steps: { path: [name, "state"], equals: "waiting" },
  });
  const isDue = { OR: [{ waitUntil: null }, { waitUntil: { lt: new Date() } }] };
  const isSignedIn = { connection: { failureReason: null } };
  const rows = await getDatabase().prisma.publication.findMany({
    where: {
      ...{ updatedAt: { lt: before }, deletedAt: null },
      OR: [
        { ...isInReach, state: "uploading", AND: isDue },
        { ...isInReach, state: "processing", channel: isSignedIn, AND: isDue },
        {
          ...{ ...isInReach, state: "succeeded", channel: isSignedIn },
          AND: [isDue, { OR: publicationStepNames.map(isWaiting) }],
        },
        // Deleting requires the permission to edit.
        {
          ...{ state: "cancelled", sessionStartedAt: { not: null }, AND: isDue },
          channel: { connection: { failureReason: null, scopes: { has: youtubeScopes.edit } } },
        },
      ],
    },
    orderBy: { updatedAt: "asc" },
    take: mostRuns,
    select: { id: true, workspaceId: true, state: true, eventId: true },
  });

  return rows.map(({ id, ...row }) => ({ ...row, publicationId: id }));
}

const idsSchema = z.array(z.object({ workspaceId: z.string(), publicationId: z.string() }));

/**
 * Takes publications of all workspaces whose time has come but which were not seen to be public since. Each is taken when its time is twice
 * as long ago as at the last look: uploads of projects that Google has not audited stay private for ever, and each look costs quota.
 */
export async function unsafeTakeJustPublished(before: Date): Promise<PublicationIds[]> {
  const rows = await getDatabase().prisma.$queryRaw`
    update "Publication" set "updatedAt" = now() where "id" in (
      select publication."id" from "Publication" publication
        join "YouTubeConnection" connection on connection."channelId" = publication."channelId"
        join "Video" video on video."id" = publication."videoId"
        join "Workspace" workspace on workspace."id" = publication."workspaceId"
      where publication."state" = 'succeeded' and publication."deletedAt" is null
        and publication."publishAt" < ${before} and publication."seen" ->> 'privacyStatus' = 'private'
        and publication."updatedAt" < publication."publishAt" + (now() - publication."publishAt") / 2
        and connection."failureReason" is null and video."deletedAt" is null and workspace."deletedAt" is null
      order by publication."updatedAt" limit ${mostLooks}
    )
    returning "workspaceId"::text, "id"::text as "publicationId"`;

  return idsSchema.parse(rows);
}
