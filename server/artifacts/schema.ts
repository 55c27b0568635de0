import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { z } from "zod";

/** Made from a workspace's words and files: no other workspace gets such a product, or learns that it exists. */
const ownKindSchema = z.enum([
  ...(["narration-clip", "segment", "audio-mix", "video", "thumbnail"] as const),
  ...(["gathered-source", "writer-answer", "publication-thumbnail"] as const),
]);
/** Made from nothing that belongs to a workspace: the same for all. */
const sharedKindSchema = z.enum(["backdrop-layers", "voice-sample", "music-bed"]);

/** The kinds of products that the pipeline makes. */
export const artifactKindSchema = z.enum([...ownKindSchema.options, ...sharedKindSchema.options]);
export type ArtifactKind = z.infer<typeof artifactKindSchema>;

/** Everything that a product depends on, as JSON, including the version of its maker. */
export type ArtifactSource =
  | { kind: z.infer<typeof ownKindSchema>; workspaceId: string; input: unknown }
  | { kind: z.infer<typeof sharedKindSchema>; workspaceId?: undefined; input: unknown };

/** A product in the store, with the facts that its maker found out about it. */
export type Artifact<Metadata> = {
  id: string;
  kind: ArtifactKind;
  inputHash: string;
  storageKey: string;
  bytes: number;
  metadata: Metadata;
};

/** Whether products of a kind hold nobody's data. */
export function isSharedKind(kind: string): boolean {
  return sharedKindSchema.safeParse(kind).success;
}

/**
 * SHA-256 (hex) of kind, workspace and input in canonical JSON (RFC 8785): the order of keys does not matter, all else does.
 * As the workspace is part of it, a render's duration reveals nothing about what others wrote (docs/decisions/0032).
 */
export function hashInput({ kind, workspaceId, input }: ArtifactSource): string {
  return createHash("sha256")
    .update(canonicalize({ kind, workspaceId, input }) ?? "")
    .digest("hex");
}
