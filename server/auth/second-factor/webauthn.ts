import { createHash } from "node:crypto";
import { decodeClientDataJSON, isoBase64URL } from "@simplewebauthn/server/helpers";
import { z } from "zod";
import { env } from "@/server/env";
import { useChallenge } from "./repository";
import { openTicket } from "../ticket";

/** Who we are to browsers: a passkey is for this host name for ever, and is given to pages of this origin alone. */
export const relyingParty = { name: "Offcamera", id: new URL(env.appOrigin).hostname, origin: env.appOrigin };

/** No longer than a ticket: a used challenge is forgotten once it has expired anyway. */
const rememberedForMs = 10 * 60 * 1000;

const text = z.string().max(10_000);
const credentialId = z.base64url().max(2000);
const credentialShape = {
  ...{ id: credentialId, rawId: credentialId, type: z.literal("public-key") },
  // No extension is asked for.
  clientExtensionResults: z.unknown().transform(() => ({})),
};

/** What a browser answers with when it made a passkey; what is not used is left out. */
export const newPasskeySchema = z.object({
  ...credentialShape,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(50)).max(10).default([]),
  }),
});
export type NewPasskey = z.infer<typeof newPasskeySchema>;

/** And when it signed with one. */
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
  /** As the browser names it: base64url. */
  challenge: string;
  /** False where it was answered before. Asked once the answer is known to be right: nobody else fills the table. */
  use: () => Promise<boolean>;
};

/** The challenge that a browser's answer is to; null if it is none of ours, another's, or has expired. */
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
