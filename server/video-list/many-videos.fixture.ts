import { getDatabase } from "@/server/adapters/db/database";

/** A workspace with so many videos, a few of them of the same moment and of the same title; gives its id. */
export async function createVideos(slug: string, count: number): Promise<string> {
  const { id } = await getDatabase().prisma.workspace.create({
    data: { slug, name: slug },
    select: { id: true },
  });
  await getDatabase().pool.query(
    `insert into "Video" ("id", "workspaceId", "title", "script", "format", "themeId", "updatedAt", "editedAt")
     select gen_random_uuid(), $1, 'Video ' || (number * 7919 % $2) / 3, 'Test.', 'landscape', 'paper', now(),
       now() - (number / 3) * interval '1 minute'
     from generate_series(1, $2::int) as number`,
    [id, count],
  );

  return id;
}
