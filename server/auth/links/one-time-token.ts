import { createHash, randomBytes } from "node:crypto";
import { AppError } from "@/server/errors";

const bytes = 32;

/** A secret for a link, and its hash for storage. */
export function createOneTimeToken(): { secret: string; tokenHash: string } {
  const secret = randomBytes(bytes).toString("base64url");

  return { secret, tokenHash: hashOneTimeToken(secret) };
}

/** SHA-256 is enough: the secret is random, and nobody can guess 256 bits. */
export function hashOneTimeToken(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** The error for a link that is unknown, used or too old. */
export function linkExpired(): AppError {
  return new AppError("INVALID_INPUT", "This link has expired or was already used; request a new one.");
}
