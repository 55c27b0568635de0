import type { Pool } from "pg";

type CopyInput = { workspaceId: string; videoId: string; count: number; ownerIds: string[] };

/** The video again and again, under other titles, of other people, at other moments; with its render. */
export async function copyVideo(
  pool: Pool,
  { workspaceId, videoId, count, ownerIds }: CopyInput,
): Promise<void> {
  await pool.query(
    `insert into "Video" select copy.* from "Video" as video
     cross join generate_series(1, $2::int - 1) as number
     cross join lateral jsonb_populate_record(video, jsonb_build_object(
       'id', gen_random_uuid(),
       'title', (array['Octopuses', 'Whales', 'Cranes', 'Ants', 'Venus', 'Tides', 'Bridges', 'Salt'])[1 + number % 8]
         || ' and what they do ' || number,
       'ownerId', ($3::uuid[])[1 + number % cardinality($3::uuid[])],
       'editedAt', now() - number * interval '1 minute')) as copy
     where video."id" = $1`,
    [videoId, count, ownerIds],
  );
  await pool.query(`update "Render" set "state" = 'cancelled', "finishedAt" = now() where "videoId" = $1`, [
    videoId,
  ]);
  const { rows } = await pool.query<{ id: string }>(
    `select "id" from "Video" where "workspaceId" = $1 and "id" <> $2`,
    [workspaceId, videoId],
  );
  await copyRenders(pool, { videoId, videoIds: rows.map(({ id }) => id), count: 1 });
}

/** The video's first render for other videos, so many times each. */
export async function copyRenders(
  pool: Pool,
  { videoId, videoIds, count }: { videoId: string; videoIds: string[]; count: number },
): Promise<void> {
  await pool.query(
    `insert into "Render" select copy.* from
       (select * from "Render" where "videoId" = $1 order by "createdAt" limit 1) as render
     cross join unnest($2::uuid[]) as video(id)
     cross join generate_series(1, $3::int) as number
     cross join lateral jsonb_populate_record(null::"Render", to_jsonb(render) || jsonb_build_object(
       'id', gen_random_uuid(), 'videoId', video.id, 'createdAt', now() - number * interval '1 hour')) as copy`,
    [videoId, videoIds, count],
  );
}

/** A media library, rows alone: lists show names and sizes, and no benchmark looks at the pictures. */
export async function createAssets(
  pool: Pool,
  { workspaceId, count }: { workspaceId: string; count: number },
): Promise<void> {
  await pool.query(
    `insert into "Asset" ("id", "workspaceId", "kind", "sha256", "storageKey", "mimeType", "bytes", "width", "height",
       "name", "createdAt")
     select gen_random_uuid(), $1, 'photo', md5(number::text), 'asset/' || md5(number::text) || '.jpg', 'image/jpeg',
       250000, 1920, 1080, 'reef ' || number || '.jpg', now() - number * interval '1 minute'
     from generate_series(1, $2::int) as number`,
    [workspaceId, count],
  );
}
