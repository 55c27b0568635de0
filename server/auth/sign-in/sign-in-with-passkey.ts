import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import { isoBase64URL } from "@simplewebauthn/server/helpers";
import { z } from "zod";
import { isMailConfigured } from "@/server/env";
import { limitAttempts } from "../limit-attempts";
import type { SignedIn } from "../schema";
import { findPasskey, updatePasskey } from "../second-factor/repository";
import { createTicket } from "../second-factor/ticket";
import { findChallenge, passkeySignatureSchema, relyingParty } from "../second-factor/webauthn";

const ticketKind = { purpose: "passkey-sign-in", subject: "" } as const;
const responseSchema = z
  .string()
  .max(50_000)
  .transform((text): unknown => JSON.parse(text))
  .pipe(passkeySignatureSchema);

/** What a browser signs in with: it shows those passkeys that it has for us, whoever's they are. */
export function beginPasskeySignIn(): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    ...{ rpID: relyingParty.id, challenge: createTicket(ticketKind), userVerification: "required" },
  });
}

/**
 * Who signs in with a passkey, which shows two factors at once: the device, and what opens it. Takes the browser's answer as
 * JSON; null where it does not fit. Throws TOO_MANY_REQUESTS.
 */
export async function signInWithPasskey(text: string, address: string): Promise<SignedIn | null> {
  await limitAttempts("passkey-sign-in", { account: "", address });

  return verify(text).catch(() => null);
}

/** Throws where the answer is not even one. */
async function verify(text: string): Promise<SignedIn | null> {
  const response = responseSchema.parse(text);
  const { clientDataJSON, userHandle } = response.response;
  const challenge = findChallenge(ticketKind, clientDataJSON);
  const passkey = await findPasskey(response.id);
  if (!challenge || !passkey || (isMailConfigured() && !passkey.user.emailVerifiedAt)) return null;

  const userId = passkey.user.id;
  if (userHandle !== undefined && isoBase64URL.toUTF8String(userHandle) !== userId) return null;
  const { credentialId, publicKey, counter } = passkey;
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge.challenge,
    ...{ expectedOrigin: relyingParty.origin, expectedRPID: relyingParty.id },
    credential: { id: credentialId, publicKey, counter: Number(counter) },
  });
  if (!verified || !(await challenge.use())) return null;

  await updatePasskey(
    { id: passkey.id, userId },
    { counter: authenticationInfo.newCounter, lastUsedAt: new Date() },
  );

  return { id: userId };
}
