import { createHash, randomInt } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { argon2Settings } from "../passwords/hash-password";
import { countRecoveryCodes, deleteRecoveryCode, replaceRecoveryCodes } from "./repository";

const codeCount = 10;
/** Crockford's Base32: no letter looks like a digit. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const codeLength = 10;
const codePattern = /^[0-9a-hjkmnp-tv-z]{10}$/;

/** Replaces a person's recovery codes with ten new ones; nobody sees them again. */
export async function createRecoveryCodes(userId: string): Promise<string[]> {
  const codes = Array.from({ length: codeCount }, createCode);
  await replaceRecoveryCodes(userId, await Promise.all(codes.map((code) => hashCode(userId, code))));

  return codes.map((code) => `${code.slice(0, codeLength / 2)}-${code.slice(codeLength / 2)}`);
}

/** Ten codes for somebody who has none, as with their first second factor; null for everybody else. */
export async function createFirstRecoveryCodes(userId: string): Promise<string[] | null> {
  return (await countRecoveryCodes(userId)) === 0 ? createRecoveryCodes(userId) : null;
}

/** Uses up one of a person's recovery codes, however it is written; false if it is invalid or already used. */
export async function useRecoveryCode(userId: string, written: string): Promise<boolean> {
  const code = readCode(written);

  return code !== null && deleteRecoveryCode(userId, await hashCode(userId, code));
}

/** Normalises a code that somebody copied from paper; null if it cannot be one. */
export function readCode(written: string): string | null {
  const code = written.toLowerCase().replaceAll(/[\s-]/g, "").replaceAll("o", "0").replaceAll(/[il]/g, "1");

  return codePattern.test(code) ? code : null;
}

/** 50 random bits. */
function createCode(): string {
  return Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join("");
}

/**
 * As slow as a password's hash: 50 bits alone can be brute-forced (ASVS 6.5.2). The salt is per person, so that one hash finds a code,
 * instead of one hash for each code.
 */
function hashCode(userId: string, code: string): Promise<string> {
  const salt = createHash("sha256").update(`recovery codes of ${userId}`).digest().subarray(0, 16);

  return hash(code, { ...argon2Settings, salt });
}
