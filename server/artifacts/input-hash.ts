import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { ArtifactKind } from "./schema";

/** SHA-256 (hex) of kind and input in canonical JSON (RFC 8785): the order of keys does not matter, all else does. */
export function hashInput(kind: ArtifactKind, input: unknown): string {
  return createHash("sha256")
    .update(canonicalize({ kind, input }) ?? "")
    .digest("hex");
}
