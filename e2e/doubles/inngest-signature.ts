import { createHash, createHmac } from "node:crypto";

/** The readable part of a key ("signkey-prod-") takes no part in hashing and signing. */
const prefixPattern = /^signkey-\w+-/;

/** What an SDK shows as its bearer token: the key's prefix and the SHA-256 of its bytes (SDK spec, 4.1.4). */
export function hashSigningKey(signingKey: string): string {
  const [prefix = ""] = prefixPattern.exec(signingKey) ?? [];
  const bytes = Buffer.from(signingKey.slice(prefix.length), "hex");

  return `${prefix}${createHash("sha256").update(bytes).digest("hex")}`;
}

/** The header `x-inngest-signature`: HMAC-SHA256 of the body and a Unix time in seconds (SDK spec, 4.1.3). */
export function signBody(body: string, signingKey: string, unixS = Math.floor(Date.now() / 1000)): string {
  const key = signingKey.replace(prefixPattern, "");
  const signature = createHmac("sha256", key).update(`${body}${unixS}`).digest("hex");

  return `t=${unixS}&s=${signature}`;
}

/** Whether a body was signed with the key, by whoever sent it. */
export function isSigned(body: string, header: string | null, signingKey: string): boolean {
  const unixS = Number(new URLSearchParams(header ?? "").get("t"));

  return header === signBody(body, signingKey, unixS);
}
