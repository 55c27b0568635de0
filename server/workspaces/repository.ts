import { getDatabase } from "@/server/adapters/db/database";

/** The workspace of this name, made on first use; gives its id. */
export async function getOrCreateWorkspace(slug: string, name: string): Promise<string> {
  const row = await getDatabase().prisma.workspace.upsert({
    where: { slug },
    create: { slug, name },
    update: {},
    select: { id: true },
  });

  return row.id;
}
