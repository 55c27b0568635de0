import type { Prisma } from "@/prisma/generated/client";
import { hashInput } from "./input-hash";
import { toArtifact, type ArtifactQuery } from "./find-artifact";
import { isUsedBy, listByInputHash } from "./repository";
import type { Artifact } from "./schema";

/** The product of these inputs if it was made before; for looking only: nobody's use is recorded, its file not checked. With a workspace, only what a render of that workspace has used. */
export async function peekArtifact<Metadata extends Prisma.InputJsonValue>(
  query: Omit<ArtifactQuery<Metadata>, "renderId">,
  { workspaceId }: { workspaceId?: string } = {},
): Promise<Artifact<Metadata> | undefined> {
  const [row] = await listByInputHash([hashInput(query.kind, query.input)]);
  if (!row || (workspaceId && !(await isUsedBy(workspaceId, row.storageKey)))) return undefined;

  return toArtifact(row, query);
}
