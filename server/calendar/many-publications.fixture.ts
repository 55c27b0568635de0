import { getDatabase } from "@/server/adapters/db/database";

/** Copies a publication and its video `count` times, each copy `everyMs` after the one before. */
export async function copyPublication(
  publicationId: string,
  { count, everyMs }: { count: number; everyMs: number },
): Promise<void> {
  await getDatabase().pool.query(
    `with source as (
       select publication.*, video."script", video."format", video."themeId", video."title", video."ownerId"
       from "Publication" as publication join "Video" as video on video."id" = publication."videoId" where publication."id" = $1
     ), numbered as (
       select number, gen_random_uuid() as "videoId" from generate_series(1, $2::int) as number
     ), videos as (
       insert into "Video" ("id", "workspaceId", "ownerId", "channelId", "title", "script", "format", "themeId", "updatedAt")
       select "numbered"."videoId", "workspaceId", "ownerId", "channelId", "title" || ' ' || number, "script", "format", "themeId", now()
       from source, numbered
     )
     insert into "Publication" ("id", "workspaceId", "videoId", "channelId", "state", "snippet", "options", "privacyStatus", "steps",
       "publishAt", "updatedAt")
     select gen_random_uuid(), "workspaceId", numbered."videoId", "channelId", "state",
       jsonb_set("snippet", '{title}', to_jsonb(("snippet" ->> 'title') || ' ' || number)), "options", "privacyStatus", "steps",
       "publishAt" + number * $3::double precision * interval '1 millisecond', now()
     from source, numbered`,
    [publicationId, count, everyMs],
  );
}
