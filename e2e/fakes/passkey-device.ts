import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import { z } from "zod";

const optionsSchema = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string() }).optional(),
  rpId: z.string().optional(),
  user: z.object({ id: z.string() }).optional(),
});
const publicKeySchema = z.object({ x: z.string(), y: z.string() });
/** Somebody was there, and opened the device (WebAuthn, 6.1). */
const present = 0x01;
const verified = 0x04;
const hasKey = 0x40;

const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString("base64url");
const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest();

export type PasskeyDevice = ReturnType<typeof createPasskeyDevice>;

/**
 * What a browser answers with that keeps one passkey (WebAuthn, ES256), on a page of `origin`. It does not count how often it
 * signed, like all that are on several devices.
 */
export function createPasskeyDevice(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x, y } = publicKeySchema.parse(publicKey.export({ format: "jwk" }));
  const credentialId = randomBytes(32);
  const id = base64url(credentialId);
  let userHandle = "";

  function toClientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  function toAuthenticatorData(rpId: string, flags: number): Buffer {
    const head = Buffer.alloc(37);
    sha256(rpId).copy(head);
    head.writeUInt8(flags, 32);

    return head;
  }

  return {
    /** Makes the passkey, of what `beginPasskey` gave. */
    create(options: unknown) {
      const { challenge, rp, user } = optionsSchema.parse(options);
      userHandle = user?.id ?? "";
      const key = new Map<number, number | Uint8Array>([
        ...([
          [1, 2],
          [3, -7],
          [-1, 1],
        ] as const),
        [-2, Buffer.from(x, "base64url")],
        [-3, Buffer.from(y, "base64url")],
      ]);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(credentialId.length);
      const head = toAuthenticatorData(rp?.id ?? "", present | verified | hasKey);
      const authData = Buffer.concat([head, Buffer.alloc(16), length, credentialId, isoCBOR.encode(key)]);
      const attestation = new Map<string, string | Uint8Array | Map<string, never>>([
        ["fmt", "none"],
        ["attStmt", new Map<string, never>()],
        ["authData", new Uint8Array(authData)],
      ]);

      return {
        ...{ id, rawId: id, type: "public-key", clientExtensionResults: {} },
        response: {
          clientDataJSON: base64url(toClientData("webauthn.create", challenge)),
          attestationObject: base64url(isoCBOR.encode(attestation)),
          transports: ["internal"],
        },
      };
    },

    /** Signs with it, of what `beginPasskeySignIn` gave; `isOpened` false: nobody showed a finger or a PIN. */
    sign(options: unknown, isOpened = true) {
      const { challenge, rpId = "" } = optionsSchema.parse(options);
      const clientData = toClientData("webauthn.get", challenge);
      const authenticatorData = toAuthenticatorData(rpId, isOpened ? present | verified : present);
      const signature = sign("sha256", Buffer.concat([authenticatorData, sha256(clientData)]), privateKey);

      return JSON.stringify({
        ...{ id, rawId: id, type: "public-key", clientExtensionResults: {} },
        response: {
          clientDataJSON: base64url(clientData),
          authenticatorData: base64url(authenticatorData),
          signature: base64url(signature),
          userHandle,
        },
      });
    },
  };
}
