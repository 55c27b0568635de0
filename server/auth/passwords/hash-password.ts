import { hash, verify } from "@node-rs/argon2";
import { AppError } from "@/server/errors";
import { isCommonPassword } from "./common-passwords";

/** OWASP's first choice, with argon2id (the library's default): 19 MiB, two passes, one lane. */
export const argon2Settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * The hash of a password that somebody chooses. Throws PASSWORD_TOO_COMMON: who cannot have it hashed cannot have it. One
 * keyboard writes "é" as a letter, another as two signs: both are the same password (NIST SP 800-63B, 3.1.1.2).
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

/** Whether a password is the hashed one. Without a hash it works as long and says no: nobody learns who has an account. */
export async function verifyPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const known = await verify(passwordHash ?? (await decoy), password.normalize("NFKC"));

  return passwordHash !== null && known;
}

const decoy = hash("nobody's password", argon2Settings);
