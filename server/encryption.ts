import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env";
import { AppError } from "./errors";

const algorithm = "aes-256-gcm";
const keyBytes = 32;
/** NIST SP 800-38D, 8.2.2: random nonces of 96 bits are good for 2^32 messages of one key. */
const nonceBytes = 12;
const tagBytes = 16;
/** Of the format: a later one gets another, and what was encrypted before stays readable. */
const version = "v1";

/**
 * Encrypts a text with a key that is derived from APP_SECRET for this purpose alone: what was encrypted for another one cannot
 * be passed off as it. Nobody without the secret reads or changes it. Gives `v1.<base64url>`.
 */
export function encrypt(purpose: string, text: string, secret = env.appSecret): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, deriveKey(purpose, secret), nonce, { authTagLength: tagBytes });
  const content = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);

  return `${version}.${Buffer.concat([nonce, content, cipher.getAuthTag()]).toString("base64url")}`;
}

/** What `encrypt` was given for this purpose, with one of these secrets; null for anything else. */
export function decrypt(purpose: string, encrypted: string, secrets = listSecrets()): string | null {
  for (const secret of secrets) {
    const text = decryptWith(purpose, encrypted, secret);
    if (text !== null) return text;
  }

  return null;
}

/**
 * The same with the first of these secrets, where a later one encrypted it: that secret can then be thrown away. Null where the
 * first one did, or none of them.
 */
export function renewEncryption(
  purpose: string,
  encrypted: string,
  [current, ...previous] = listSecrets(),
): string | null {
  const text = decrypt(purpose, encrypted, [current]) === null ? decrypt(purpose, encrypted, previous) : null;

  return text === null ? null : encrypt(purpose, text, current);
}

/** Today's secret, then those that it took the place of. */
function listSecrets(): (string | undefined)[] {
  return [env.appSecret, ...env.previousAppSecrets];
}

function decryptWith(purpose: string, encrypted: string, secret: string | undefined): string | null {
  const [prefix, encoded = "", ...rest] = encrypted.split(".");
  const bytes = Buffer.from(encoded, "base64url");
  if (prefix !== version || rest.length > 0 || bytes.length < nonceBytes + tagBytes) return null;
  // Node reads past what is no base64url: the same text would be accepted in many spellings.
  if (bytes.toString("base64url") !== encoded) return null;

  const nonce = bytes.subarray(0, nonceBytes);
  const decipher = createDecipheriv(algorithm, deriveKey(purpose, secret), nonce, {
    authTagLength: tagBytes,
  });
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  const start = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
  try {
    return Buffer.concat([start, decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

function deriveKey(purpose: string, secret: string | undefined): Buffer {
  if (!secret) throw new AppError("CONFIGURATION_INVALID", "APP_SECRET is not set.");

  return Buffer.from(hkdfSync("sha256", secret, "", `offcamera encryption ${purpose}`, keyBytes));
}
