import { z } from "zod";
import { getDatabase } from "@/server/adapters/db/database";

const stepTimeSchema = z.object({
  channelId: z.string().nullable(),
  step: z.string(),
  ms: z.coerce.number(),
});

/** Covers videos of the last half year: the newest are the most telling. */
const measuredDays = 180;
const mostOfStep = 200;

/** The durations of the steps of a workspace's newest videos. */
export async function listStepTimes(workspaceId: string) {
  const since = new Date(Date.now() - measuredDays * 24 * 60 * 60_000);
  const rows = await getDatabase().prisma.$queryRaw`
    (select video."channelId", 'script' as "step", extract(epoch from first."at" - video."createdAt") * 1000 as "ms"
      from (
        select "id", "channelId", "createdAt" from "Video"
        where "workspaceId" = ${workspaceId}::uuid and "createdAt" > ${since}
          and exists (select from "Render" where "videoId" = "Video"."id")
        order by "createdAt" desc limit ${mostOfStep}
      ) as video
      cross join lateral (select min("createdAt") as "at" from "Render" where "videoId" = video."id") as first)
    union all
    (select video."channelId", 'render', extract(epoch from render."finishedAt" - render."createdAt") * 1000
      from "Render" as render join "Video" as video on video."id" = render."videoId"
      where render."workspaceId" = ${workspaceId}::uuid and render."state" = 'succeeded' and render."createdAt" > ${since}
        and render."finishedAt" is not null
      order by render."createdAt" desc limit ${mostOfStep})
    union all
    (select video."channelId", 'approval', extract(epoch from request."endedAt" - request."createdAt") * 1000
      from "ApprovalRequest" as request join "Video" as video on video."id" = request."videoId"
      where request."workspaceId" = ${workspaceId}::uuid and request."state" = 'approved' and request."createdAt" > ${since}
        and request."endedAt" is not null
      order by request."createdAt" desc limit ${mostOfStep})
    union all
    (select "channelId", 'upload', extract(epoch from "endedAt" - "startedAt") * 1000
      from "Publication"
      where "workspaceId" = ${workspaceId}::uuid and "state" = 'succeeded' and "startedAt" > ${since} and "endedAt" > "startedAt"
      order by "startedAt" desc limit ${mostOfStep})`;

  return z.array(stepTimeSchema).parse(rows);
}
