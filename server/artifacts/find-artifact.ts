import type { z } from "zod";
import type { Prisma } from "@/prisma/generated/client";
import { getStore } from "@/server/adapters/storage/store";
import { log } from "@/server/log";
import { hashInput } from "./input-hash";
import { type ArtifactRow, deleteArtifact, findByInputHash, recordUse } from "./repository";
import type { Artifact, ArtifactKind } from "./schema";

export type ArtifactQuery<Metadata extends Prisma.InputJsonValue> = {
  kind: ArtifactKind;
  /** Everything the product depends on, as JSON: the version of what makes it, too. */
  input: unknown;
  metadataSchema: z.ZodType<Metadata>;
  /** The render that wants it: what it built and what it reused is counted by it. Shared kinds belong to none. */
  renderId?: string;
};

/**
 * The product of these inputs, if it was made before and its file still has its recorded size; it then counts as used by
 * the render. A row whose file is missing or damaged is forgotten. Throws STORAGE_FAILED.
 */
export async function findArtifact<Metadata extends Prisma.InputJsonValue>(
  query: ArtifactQuery<Metadata>,
): Promise<Artifact<Metadata> | undefined> {
  const row = await findByInputHash(hashInput(query.kind, query.input));
  if (!row) return undefined;

  if ((await (await getStore()).findBytes(row.storageKey)) !== Number(row.bytes)) {
    log.warn({ artifactId: row.id, kind: row.kind }, "A stored file is missing or damaged; it is made anew");
    await deleteArtifact(row.id);

    return undefined;
  }

  await recordUse({ artifactId: row.id, renderId: query.renderId, wasBuilt: false });

  return toArtifact(row, query);
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
