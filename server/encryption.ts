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

/** What `encrypt` was given for this purpose and secret; null for anything else. */
export function decrypt(purpose: string, encrypted: string, secret = env.appSecret): string | null {
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
