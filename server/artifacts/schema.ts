import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { z } from "zod";

/** What the pipeline makes. */
export const artifactKindSchema = z.enum([
  "narration-clip",
  "backdrop-loop",
  "segment",
  "audio-mix",
  "video",
  "thumbnail",
  "voice-sample",
  "music-bed",
]);
export type ArtifactKind = z.infer<typeof artifactKindSchema>;

/** Made of nothing that belongs to a workspace: the same for all, and no render uses them. */
export const sharedArtifactKinds: readonly ArtifactKind[] = ["voice-sample", "music-bed"];

/** A product in the store, with the facts that its maker found out about it. */
export type Artifact<Metadata> = {
  id: string;
  kind: ArtifactKind;
  inputHash: string;
  storageKey: string;
  bytes: number;
  metadata: Metadata;
};

/** SHA-256 (hex) of kind and input in canonical JSON (RFC 8785): the order of keys does not matter, all else does. */
export function hashInput(kind: ArtifactKind, input: unknown): string {
  return createHash("sha256")
    .update(canonicalize({ kind, input }) ?? "")
    .digest("hex");
}
