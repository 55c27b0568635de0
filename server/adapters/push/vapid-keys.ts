import { createECDH, hkdfSync } from "node:crypto";

export type VapidKeys = { publicKey: string; privateKey: string };

const keyBytes = 32;

/**
 * The pair of keys by which push services know this installation (VAPID, RFC 8292), made of its secret: there is nothing to configure, and all its
 * processes have the same. Base64url. A number that is no key of P-256 is passed over, which one secret in 2^32 needs.
 */
export function deriveVapidKeys(secret: string): VapidKeys {
  for (let attempt = 0; ; attempt += 1) {
    const candidate = Buffer.from(hkdfSync("sha256", secret, "", `offcamera web push ${attempt}`, keyBytes));
    const curve = createECDH("prime256v1");
    try {
      curve.setPrivateKey(candidate);
    } catch {
      continue;
    }

    return { publicKey: curve.getPublicKey("base64url"), privateKey: candidate.toString("base64url") };
  }
}
