import { z } from "zod";
import { getDatabase } from "@/server/adapters/db/database";

/** Where the channel of each kind of thing is written: a table, and the way from it to the row that knows. */
const places = {
  video: `"Video" as "Place"`,
  publication: `"Publication" as "Place"`,
  series: `"Series" as "Place"`,
  calendarFeed: `"CalendarFeed" as "Place"`,
  render: `"Render" as "Thing" join "Video" as "Place" on "Place"."id" = "Thing"."videoId"`,
  writing: `"Writing" as "Thing" join "Video" as "Place" on "Place"."id" = "Thing"."videoId"`,
  comment: `"Comment" as "Thing" join "Video" as "Place" on "Place"."id" = "Thing"."videoId"`,
  approvalRequest: `"ApprovalRequest" as "Thing" join "Video" as "Place" on "Place"."id" = "Thing"."videoId"`,
  guestLink: `"GuestLink" as "Thing" join "Video" as "Place" on "Place"."id" = "Thing"."videoId"`,
  job: `(
    select job."id", job."workspaceId", coalesce(job."channelId", video."channelId") as "channelId"
    from "Job" job left join "Video" video on video."id" = job."videoId"
  ) as "Place"`,
  seriesTopic: `"SeriesTopic" as "Thing" join "Series" as "Place" on "Place"."id" = "Thing"."seriesId"`,
} as const;
export type Thing = keyof typeof places;

const rowsSchema = z.array(z.object({ channelId: z.uuid().nullable() }));

/** The channel of each of these things that the workspace has, null of those that are in none. */
export async function listChannelsOf(
  workspaceId: string,
  thing: Thing,
  ids: readonly string[],
): Promise<(string | null)[]> {
  const place = places[thing];
  const owner = place.includes(`"Thing"`) ? `"Thing"` : `"Place"`;
  const { rows } = await getDatabase().pool.query(
    `select "Place"."channelId" from ${place} where ${owner}."workspaceId" = $1 and ${owner}."id" = any($2::uuid[])`,
    [workspaceId, ids],
  );

  return rowsSchema.parse(rows).map(({ channelId }) => channelId);
}
