import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import { isoBase64URL } from "@simplewebauthn/server/helpers";
import { isMailConfigured } from "@/server/env";
import { limitAttempts } from "../limit-attempts";
import type { SignedIn } from "../schema";
import { findPasskey, type PasskeyToVerify, updatePasskey } from "../second-factor/repository";
import { createTicket } from "../ticket";
import {
  findChallenge,
  type PasskeySignature,
  passkeySignatureSchema,
  relyingParty,
} from "../second-factor/webauthn";

const ticketKind = { purpose: "passkey-sign-in", subject: "" } as const;
const maxResponseLength = 50_000;

/** The options for a browser to sign in with: it offers all passkeys that it has for us, of any account. */
export function beginPasskeySignIn(): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    ...{ rpID: relyingParty.id, challenge: createTicket(ticketKind), userVerification: "required" },
  });
}

/**
 * Signs in with a passkey, which proves two factors at once: the device, and what unlocks it. Takes the browser's answer as JSON; null if
 * it is invalid. Throws TOO_MANY_REQUESTS.
 */
export async function signInWithPasskey(text: string, address: string): Promise<SignedIn | null> {
  await limitAttempts("passkey-sign-in", { account: "", address });
  const response = readResponse(text);
  const challenge = response && findChallenge(ticketKind, response.response.clientDataJSON);
  const passkey = challenge && (await findPasskey(response.id));
  if (!passkey || (isMailConfigured() && !passkey.user.emailVerifiedAt)) return null;

  const newCounter = await verify(response, { ...passkey, challenge: challenge.challenge });
  if (newCounter === null || !(await challenge.use())) return null;

  const userId = passkey.user.id;
  await updatePasskey({ id: passkey.id, userId }, { counter: newCounter, lastUsedAt: new Date() });

  return { id: userId };
}

function readResponse(text: string): PasskeySignature | null {
  try {
    return text.length > maxResponseLength ? null : passkeySignatureSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The passkey's new signature counter; null if the signature is not its own for this challenge. */
async function verify(
  response: PasskeySignature,
  { challenge, user, credentialId, publicKey, counter }: PasskeyToVerify & { challenge: string },
): Promise<number | null> {
  const { userHandle } = response.response;
  if (userHandle !== undefined && userHandle !== isoBase64URL.fromUTF8String(user.id)) return null;

  // It throws if any part of the answer is wrong.
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    ...{ expectedOrigin: relyingParty.origin, expectedRPID: relyingParty.id },
    credential: { id: credentialId, publicKey, counter: Number(counter) },
  }).catch(() => ({ verified: false, authenticationInfo: { newCounter: 0 } }));

  return verified ? authenticationInfo.newCounter : null;
}
