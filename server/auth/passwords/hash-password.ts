import { hash, verify } from "@node-rs/argon2";
import { AppError } from "@/server/errors";
import { isCommonPassword } from "./common-passwords";

/** OWASP's first choice, with argon2id (the library's default): 19 MiB, two passes, one lane. */
export const argon2Settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Hashes a newly chosen password. Throws PASSWORD_TOO_COMMON here, so that no caller can store a common one. Keyboards encode "é" as one
 * code point or two: both are the same password (NIST SP 800-63B, 3.1.1.2).
 */
export async function hashPassword(password: string): Promise<string> {
  const normalized = password.normalize("NFKC");
  if (await isCommonPassword(normalized)) {
    throw new AppError(
      "PASSWORD_TOO_COMMON",
      "Many people use this password, so it is guessed first; choose another one.",
    );
  }

  return hash(normalized, argon2Settings);
}

/** Whether a password matches its hash. Without a hash it takes as long and returns false, to hide who has an account. */
export async function verifyPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const known = await verify(passwordHash ?? (await decoy), password.normalize("NFKC"));

  return passwordHash !== null && known;
}

const decoy = hash("nobody's password", argon2Settings);
