import { hash, verify } from "@node-rs/argon2";

/** OWASP's first choice, with argon2id (the library's default): 19 MiB, two passes, one lane. */
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One keyboard writes "é" as a letter, another as two signs: both are the same password (NIST SP 800-63B, 3.1.1.2). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), settings);
}

/** Whether a password is the hashed one. Without a hash it works as long and says no: nobody learns who has an account. */
export async function verifyPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const known = await verify(passwordHash ?? (await decoy), password.normalize("NFKC"));

  return passwordHash !== null && known;
}

const decoy = hashPassword("nobody's password");
