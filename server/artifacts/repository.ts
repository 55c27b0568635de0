import { getDatabase } from "@/server/adapters/db/database";
import type { Prisma } from "@/prisma/generated/client";

const artifactSelect = {
  id: true,
  kind: true,
  inputHash: true,
  storageKey: true,
  bytes: true,
  metadata: true,
} satisfies Prisma.ArtifactSelect;
export type ArtifactRow = Prisma.ArtifactGetPayload<{ select: typeof artifactSelect }>;

/** The existing artifacts of these inputs, in any order. Their table has no workspace: see schema.prisma. */
export function listByInputHash(inputHashes: string[]): Promise<ArtifactRow[]> {
  return getDatabase().prisma.artifact.findMany({
    where: { inputHash: { in: inputHashes } },
    select: artifactSelect,
  });
}

const usedIn = (workspaceId: string): Prisma.ArtifactWhereInput => ({
  OR: [
    { uses: { some: { render: { workspaceId, video: { deletedAt: null } } } } },
    { previewUses: { some: { workspaceId } } },
  ],
});

/** The same, but only those that a workspace has used in a preview, or in a render of a video that is not deleted. */
export function listUsedByInputHash(workspaceId: string, inputHashes: string[]): Promise<ArtifactRow[]> {
  return getDatabase().prisma.artifact.findMany({
    where: { inputHash: { in: inputHashes }, ...usedIn(workspaceId) },
    select: artifactSelect,
  });
}

/** Records that artifacts were found, and by which render; one that this render built stays recorded as built. */
export async function recordReuse(artifactIds: string[], renderId?: string): Promise<void> {
  if (artifactIds.length === 0) return;
  const { prisma } = getDatabase();

  // A locked row is being used just now: waiting for it could only make two renders wait for each other.
  await prisma.$executeRaw`
    update "Artifact" set "lastUsedAt" = now() where "id" in (
      select "id" from "Artifact" where "id" = any(${artifactIds}::uuid[]) for no key update skip locked
    )`;
  if (!renderId) return;
  await prisma.artifactUse.createMany({
    data: artifactIds.map((artifactId) => ({ artifactId, renderId, wasBuilt: false })),
    skipDuplicates: true,
  });
}

type NewArtifact = Omit<ArtifactRow, "id" | "metadata"> & {
  metadata: Prisma.InputJsonValue;
  producedBy: string;
};

/** Adds the row of a published file and its first use in one transaction; an existing row is kept. */
export async function createArtifact(artifact: NewArtifact, renderId?: string): Promise<ArtifactRow> {
  return getDatabase().prisma.$transaction(async (transaction) => {
    const row = await transaction.artifact.upsert({
      where: { inputHash: artifact.inputHash },
      create: artifact,
      update: { lastUsedAt: new Date() },
      select: artifactSelect,
    });
    await transaction.artifactUse.createMany({
      data: renderId ? [{ artifactId: row.id, renderId, wasBuilt: true }] : [],
      skipDuplicates: true,
    });

    return row;
  });
}

/** Forgets an artifact whose file is gone or damaged. */
export async function deleteArtifact(id: string): Promise<void> {
  await getDatabase().prisma.artifact.deleteMany({ where: { id } });
}

/** The longest unused of the artifacts that nothing refers to. */
export function listUnused(before: Date, limit: number): Promise<{ id: string; storageKey: string }[]> {
  return getDatabase().prisma.artifact.findMany({
    where: { lastUsedAt: { lt: before }, uses: { none: {} }, previewUses: { none: {} } },
    select: { id: true, storageKey: true },
    orderBy: { lastUsedAt: "asc" },
    take: limit,
  });
}

/**
 * Removes an artifact and its file if it is still unused; returns whether it was. A process that begins to use it meanwhile
 * waits for its row, and finds it gone. If this one dies midway, the row stays, and its file is made or missed again.
 */
export function removeUnused(id: string, before: Date, removeFile: () => Promise<void>): Promise<boolean> {
  return getDatabase().prisma.$transaction(
    async (transaction) => {
      await transaction.$queryRaw`select "id" from "Artifact" where "id" = ${id}::uuid for update`;
      // Only a statement that begins after the lock is taken sees uses from before it.
      const { count } = await transaction.artifact.deleteMany({
        where: { id, lastUsedAt: { lt: before }, uses: { none: {} }, previewUses: { none: {} } },
      });
      if (count === 1) await removeFile();

      return count === 1;
    },
    { timeout: 60_000 },
  );
}

/** Forgets the preview uses of artifacts that were last used before that date. */
export async function forgetPreviews(before: Date): Promise<void> {
  await getDatabase().prisma.previewUse.deleteMany({ where: { artifact: { lastUsedAt: { lt: before } } } });
}

/** The artifacts that a render used, and whether it built or found each. */
export async function listUses(
  renderId: string,
): Promise<{ kind: string; storageKey: string; wasBuilt: boolean }[]> {
  const uses = await getDatabase().prisma.artifactUse.findMany({
    where: { renderId },
    select: { wasBuilt: true, artifact: { select: { kind: true, storageKey: true } } },
  });

  return uses.map(({ wasBuilt, artifact }) => ({ ...artifact, wasBuilt }));
}

/** Records that a workspace's preview uses an artifact. */
export async function recordPreviewUse(workspaceId: string, artifactId: string): Promise<void> {
  await getDatabase().prisma.previewUse.createMany({
    data: [{ workspaceId, artifactId }],
    skipDuplicates: true,
  });
}

/** Whether a preview of the workspace, or a render of a video that it has, used the artifact that is stored under a key. */
export async function isUsedBy(workspaceId: string, storageKey: string): Promise<boolean> {
  const artifact = await getDatabase().prisma.artifact.findFirst({
    where: { storageKey, ...usedIn(workspaceId) },
    select: { id: true },
  });

  return artifact !== null;
}

/** The kind of artifact that is stored under a key; null if nothing is. */
export async function findKind(storageKey: string): Promise<string | null> {
  const row = await getDatabase().prisma.artifact.findFirst({
    where: { storageKey },
    select: { kind: true },
  });

  return row?.kind ?? null;
}
