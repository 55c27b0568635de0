import type { z } from "zod";
import type { Prisma } from "@/prisma/generated/client";
import { isForeignKeyViolation } from "@/server/adapters/db/database-errors";
import { getStore } from "@/server/adapters/storage/store";
import { log } from "@/server/log";
import { type ArtifactRow, deleteArtifact, listByInputHash, recordReuse } from "./repository";
import { type Artifact, type ArtifactSource, hashInput } from "./schema";

/** The render itself may be gone as well: then trying again is no use. */
const maxAttempts = 3;

export type ArtifactQuery<Metadata extends Prisma.InputJsonValue> = ArtifactSource & {
  metadataSchema: z.ZodType<Metadata>;
};
/** The render that wants it, to count what it built and what it reused. Voice samples and music beds belong to none. */
export type ForRender = { renderId?: string };

/**
 * The product of these inputs, if it was made before and its file still has its recorded size; it then counts as used by
 * the render. A row whose file is missing or damaged is forgotten. Throws STORAGE_FAILED.
 */
export async function findArtifact<Metadata extends Prisma.InputJsonValue>(
  query: ArtifactQuery<Metadata> & ForRender,
): Promise<Artifact<Metadata> | undefined> {
  return (await findArtifacts([query], query.renderId))[0];
}

/** The same for many queries of one render at once, in their order. */
export async function findArtifacts<Metadata extends Prisma.InputJsonValue>(
  queries: ArtifactQuery<Metadata>[],
  renderId?: string,
): Promise<(Artifact<Metadata> | undefined)[]> {
  const inputHashes = queries.map(hashInput);
  const rows = await listAndUse(inputHashes, renderId);
  const isWhole = await Promise.all(rows.map(keepIfWhole));
  const whole = new Map(rows.filter((_, index) => isWhole[index]).map((row) => [row.inputHash, row]));

  return queries.map((query, index) => {
    const row = whole.get(inputHashes[index] ?? "");

    return row && toArtifact(row, query);
  });
}

/** Runs before the files are checked: an artifact is not collected once its use is recorded. */
async function listAndUse(
  inputHashes: string[],
  renderId: string | undefined,
  attempt = 1,
): Promise<ArtifactRow[]> {
  const rows = await listByInputHash(inputHashes);

  try {
    await recordReuse(
      rows.map(({ id }) => id),
      renderId,
    );

    return rows;
  } catch (error) {
    // One of them was collected just now.
    if (!isForeignKeyViolation(error) || attempt >= maxAttempts) throw error;

    return listAndUse(inputHashes, renderId, attempt + 1);
  }
}

/** Whether a row's file is there as it was published. If not, the row is forgotten. */
async function keepIfWhole(row: ArtifactRow): Promise<boolean> {
  if ((await (await getStore()).findBytes(row.storageKey)) === Number(row.bytes)) return true;

  log.warn({ artifactId: row.id, kind: row.kind }, "A stored file is missing or damaged; it is made anew");
  await deleteArtifact(row.id);

  return false;
}

/** A row as the domain knows it, with its metadata parsed. */
export function toArtifact<Metadata extends Prisma.InputJsonValue>(
  row: ArtifactRow,
  { kind, metadataSchema }: Pick<ArtifactQuery<Metadata>, "kind" | "metadataSchema">,
): Artifact<Metadata> {
  return {
    id: row.id,
    kind,
    inputHash: row.inputHash,
    storageKey: row.storageKey,
    bytes: Number(row.bytes),
    metadata: metadataSchema.parse(row.metadata),
  };
}
