import { createHash } from "node:crypto";
import { decodeClientDataJSON, isoBase64URL } from "@simplewebauthn/server/helpers";
import { z } from "zod";
import { env } from "@/server/env";
import { useChallenge } from "./repository";
import { openTicket } from "../ticket";

/** Our identity to browsers: a passkey belongs to this host name for ever, and works only on pages of this origin. */
export const relyingParty = { name: "Offcamera", id: new URL(env.appOrigin).hostname, origin: env.appOrigin };

/** At least as long as a ticket is valid: after that, a used challenge would be rejected as expired anyway. */
const rememberedForMs = 10 * 60 * 1000;

const text = z.string().max(10_000);
const credentialId = z.base64url().max(2000);
const credentialShape = {
  ...{ id: credentialId, rawId: credentialId, type: z.literal("public-key") },
  // No extension is asked for.
  clientExtensionResults: z.unknown().transform(() => ({})),
};

/** A browser's answer after it created a passkey; unused fields are dropped. */
export const newPasskeySchema = z.object({
  ...credentialShape,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(50)).max(10).default([]),
  }),
});
export type NewPasskey = z.infer<typeof newPasskeySchema>;

/** A browser's answer after it signed with a passkey. */
export const passkeySignatureSchema = z.object({
  ...credentialShape,
  response: z.object({
    ...{ clientDataJSON: text, authenticatorData: text, signature: text },
    userHandle: z.string().max(200).optional(),
  }),
});

export type PasskeySignature = z.infer<typeof passkeySignatureSchema>;

const clientDataSchema = z.object({ challenge: z.base64url() });

type Challenge = {
  /** In the browser's form: base64url. */
  challenge: string;
  /** False if it was answered before. Called once the answer is known to be right, so that nobody else fills the table. */
  use: () => Promise<boolean>;
};

/** The challenge that a browser answers; null if it is not ours, another's, or expired. */
export function findChallenge(
  kind: Parameters<typeof openTicket>[0],
  clientDataJSON: string,
): Challenge | null {
  const challenge = readChallenge(clientDataJSON);
  if (challenge === null || openTicket(kind, isoBase64URL.toUTF8String(challenge)) === null) return null;

  return {
    challenge,
    use: () =>
      useChallenge({
        challengeHash: createHash("sha256").update(challenge).digest("hex"),
        expiresAt: new Date(Date.now() + rememberedForMs),
      }),
  };
}

function readChallenge(clientDataJSON: string): string | null {
  try {
    return clientDataSchema.parse(decodeClientDataJSON(clientDataJSON)).challenge;
  } catch {
    return null;
  }
}
