import { z } from "zod";
import { getDatabase } from "@/server/adapters/db/database";
import { Prisma } from "@/prisma/generated/client";
import { renderProgressSchema, renderStateSchema } from "@/server/renders/schema";
import { publicationStatusSchema, type VideoStage } from "./derive-stage";
import type { ListCursor, ListVideosInput } from "./schema";

const pageSize = 50;

/** Stages that only publications have. */
type PublicationStage = "scheduled" | "uploading" | "published";

const summaryRowSchema = z.object({
  videoId: z.uuid(),
  title: z.string(),
  revision: z.number(),
  format: z.string(),
  themeId: z.string(),
  editedAt: z.date(),
  ownerName: z.string().nullable(),
  channelId: z.uuid().nullable(),
  channelName: z.string().nullable(),
  renderId: z.uuid().nullable(),
  renderState: renderStateSchema.nullable(),
  renderProgress: renderProgressSchema.nullable(),
  renderRevision: z.number().nullable(),
  publicationStatus: publicationStatusSchema.nullable(),
});
export type VideoSummaryRow = z.infer<typeof summaryRowSchema>;

/** A page of a workspace's videos, by an index in either order, and where the next one begins. */
export async function findVideos(
  workspaceId: string,
  { search, stage, channelId, ownerId, sort, cursor }: ListVideosInput,
): Promise<{ videos: VideoSummaryRow[]; nextCursor: ListCursor | undefined }> {
  const conditions = [
    search && Prisma.sql`strpos(lower(video."title"), lower(${search})) > 0`,
    stage && stageCondition(stage),
    channelId && Prisma.sql`video."channelId" = ${channelId}::uuid`,
    ownerId && Prisma.sql`video."ownerId" = ${ownerId}::uuid`,
    cursor && cursorCondition(cursor, sort),
  ].filter((condition) => typeof condition === "object");
  const order =
    sort === "title"
      ? Prisma.sql`video."title", video."id"`
      : Prisma.sql`video."editedAt" desc, video."id" desc`;
  const rows = await selectSummaries(
    workspaceId,
    conditions,
    Prisma.sql`order by ${order} limit ${pageSize + 1}`,
  );
  const videos = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? videos.at(-1) : undefined;

  return {
    videos,
    nextCursor: last && { videoId: last.videoId, editedAt: last.editedAt, title: last.title },
  };
}

/** These videos of a workspace as they are now; those that it does not have are left out. */
export function findVideosById(workspaceId: string, videoIds: string[]): Promise<VideoSummaryRow[]> {
  return selectSummaries(workspaceId, [Prisma.sql`video."id" = any(${videoIds}::uuid[])`]);
}

/**
 * Videos with the newest render of each in the video's own format, and how its newest publication stands; older ones are not
 * read, however many there are. The
 * workspace is compared in a way that no index serves: by the index of a workspace's renders, Postgres would read all of them
 * for each video that has none, which it takes for the quicker way where few videos have many renders.
 */
async function selectSummaries(
  workspaceId: string,
  conditions: Prisma.Sql[],
  orderAndLimit = Prisma.empty,
): Promise<VideoSummaryRow[]> {
  const rows = await getDatabase().prisma.$queryRaw`
    select video."id" as "videoId", video."title", video."revision", video."format", video."themeId", video."editedAt",
      (select "name" from "User" where "id" = video."ownerId" and "deletedAt" is null) as "ownerName",
      video."channelId", (select "name" from "Channel" where "id" = video."channelId") as "channelName",
      latest."id" as "renderId", latest."state" as "renderState", latest."progress" as "renderProgress",
      latest."revision" as "renderRevision", publication."status" as "publicationStatus"
    from "Video" as video
    left join lateral (
      select "id", "state", "progress", "revision" from "Render"
      where "videoId" = video."id" and "workspaceId" is not distinct from video."workspaceId"
        and "format" = video."format"
      order by "createdAt" desc limit 1
    ) as latest on true
    left join lateral (
      select ${publicationStatus} as "status" from "Publication"
      where "videoId" = video."id" and "workspaceId" is not distinct from video."workspaceId"
        and "state" not in ('draft', 'cancelled') and "deletedAt" is null
      order by "createdAt" desc limit 1
    ) as publication on true
    where ${Prisma.join(
      [
        Prisma.sql`video."workspaceId" = ${workspaceId}::uuid`,
        Prisma.sql`video."deletedAt" is null`,
        ...conditions,
      ],
      " and ",
    )}
    ${orderAndLimit}`;

  return z.array(summaryRowSchema).parse(rows);
}

/** A video that YouTube has, and will show later, is scheduled; one that waits for its upload is, too. */
const publicationStatus = Prisma.sql`case
  when "state" in ('uploading', 'processing') then 'uploading'
  when "state" = 'queued' or ("state" = 'succeeded' and "publishAt" > now()) then 'scheduled'
  when "state" = 'succeeded' then 'published'
  else 'failed' end`;

/** What `deriveStage` says, for the database to choose by. */
function stageCondition(stage: VideoStage): Prisma.Sql {
  if (stage === "scheduled" || stage === "uploading" || stage === "published") {
    return Prisma.sql`publication."status" = ${stage}`;
  }
  const unpublished = Prisma.sql`publication."status" is null and ${renderCondition(stage)}`;

  return stage === "failed" ? Prisma.sql`(publication."status" = 'failed' or (${unpublished}))` : unpublished;
}

function renderCondition(stage: Exclude<VideoStage, PublicationStage>): Prisma.Sql {
  switch (stage) {
    case "draft":
      return Prisma.sql`latest."id" is null`;
    case "queued":
    case "failed":
    case "cancelled":
      return Prisma.sql`latest."state" = ${stage}::"RenderState"`;
    case "rendering":
      return Prisma.sql`latest."state" = 'running'`;
    case "final_review":
      return Prisma.sql`latest."state" = 'succeeded' and latest."revision" = video."revision"`;
    case "outdated":
      return Prisma.sql`latest."state" = 'succeeded' and latest."revision" <> video."revision"`;
  }
}

/** As a row, so that the index is entered at the cursor. */
function cursorCondition(
  { videoId, editedAt, title }: ListCursor,
  sort: ListVideosInput["sort"],
): Prisma.Sql {
  return sort === "title"
    ? Prisma.sql`(video."title", video."id") > (${title}, ${videoId}::uuid)`
    : Prisma.sql`(video."editedAt", video."id") < (${editedAt}, ${videoId}::uuid)`;
}
