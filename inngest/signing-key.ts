import { createHash } from "node:crypto";

/** The readable part of a key ("signkey-prod-") takes no part in hashing and signing. */
export const signingKeyPrefix = /^signkey-\w+-/;

/** What stands for a signing key in the header `Authorization`: its prefix and the SHA-256 of its bytes. */
export function hashSigningKey(signingKey: string): string {
  const [prefix = ""] = signingKeyPrefix.exec(signingKey) ?? [];
  const bytes = Buffer.from(signingKey.slice(prefix.length), "hex");

  return `${prefix}${createHash("sha256").update(bytes).digest("hex")}`;
}
