import type { Prisma } from "@/prisma/generated/client";
import { hashInput } from "./input-hash";
import { toArtifact, type ArtifactQuery } from "./find-artifact";
import { listByInputHash } from "./repository";
import type { Artifact } from "./schema";

/** The product of these inputs if it was made before; for looking only: nobody's use is recorded, its file not checked. */
export async function peekArtifact<Metadata extends Prisma.InputJsonValue>(
  query: Omit<ArtifactQuery<Metadata>, "renderId">,
): Promise<Artifact<Metadata> | undefined> {
  return (await peekArtifacts([query]))[0];
}

/** The same for many queries, in their order, asked at once. With a workspace, only what a render of it has used. */
export async function peekArtifacts<Metadata extends Prisma.InputJsonValue>(
  queries: Omit<ArtifactQuery<Metadata>, "renderId">[],
  { workspaceId }: { workspaceId?: string } = {},
): Promise<(Artifact<Metadata> | undefined)[]> {
  const inputHashes = queries.map(({ kind, input }) => hashInput(kind, input));
  const rows = new Map(
    (await listByInputHash(inputHashes, { workspaceId })).map((row) => [row.inputHash, row]),
  );

  return queries.map((query, index) => {
    const row = rows.get(inputHashes[index] ?? "");

    return row && toArtifact(row, query);
  });
}
