import type { Prisma } from "@/prisma/generated/client";
import { toArtifact, type ArtifactQuery } from "./find-artifact";
import { listByInputHash, listUsedByInputHash } from "./repository";
import { type Artifact, hashInput } from "./schema";

/** The product of these inputs if it was made before; for looking only: records no use, and does not check the file. */
export async function findArtifactUntracked<Metadata extends Prisma.InputJsonValue>(
  query: ArtifactQuery<Metadata>,
): Promise<Artifact<Metadata> | undefined> {
  const [row] = await listByInputHash([hashInput(query)]);

  return row && toArtifact(row, query);
}

/** The same for many queries at once, in their order; only artifacts that the workspace used in a preview or a render. */
export async function findOwnArtifactsUntracked<Metadata extends Prisma.InputJsonValue>(
  workspaceId: string,
  queries: ArtifactQuery<Metadata>[],
): Promise<(Artifact<Metadata> | undefined)[]> {
  const inputHashes = queries.map(hashInput);
  const rows = await listUsedByInputHash(workspaceId, inputHashes);
  const found = new Map(rows.map((row) => [row.inputHash, row]));

  return queries.map((query, index) => {
    const row = found.get(inputHashes[index] ?? "");

    return row && toArtifact(row, query);
  });
}
