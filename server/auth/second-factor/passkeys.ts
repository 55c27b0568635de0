import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { isoUint8Array } from "@simplewebauthn/server/helpers";
import { headers } from "next/headers";
import { AppError } from "@/server/errors";
import { confirmIdentity } from "../confirm-identity";
import { notifyUser } from "../notices";
import type { Account, Confirmation } from "../schema";
import { deviceLabel } from "../sessions/device-label";
import { createFirstRecoveryCodes } from "./recovery-codes";
import { createPasskey, deletePasskey, listCredentialIds, updatePasskey } from "./repository";
import { afterRemoval, requireRemovable } from "./second-factors";
import { createTicket } from "../ticket";
import { findChallenge, type NewPasskey, relyingParty } from "./webauthn";

const maxPasskeys = 20;

/**
 * Begins to add a passkey: returns the options with which the browser creates it. It can sign in by itself: the device stores its owner,
 * and asks for a finger, a face or a PIN. Throws INVALID_INPUT, FORBIDDEN and TOO_MANY_REQUESTS.
 */
export async function beginPasskey(
  account: Account,
  { password, caller }: Confirmation,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  await confirmIdentity(account, password, caller);
  const { userId, email, name } = account;
  const known = await listCredentialIds(userId);
  if (known.length >= maxPasskeys) {
    throw new AppError("FORBIDDEN", `You have ${maxPasskeys} passkeys; remove one first.`);
  }

  return generateRegistrationOptions({
    ...{ rpName: relyingParty.name, rpID: relyingParty.id, userName: email, userDisplayName: name },
    userID: isoUint8Array.fromUTF8String(userId),
    challenge: createTicket(toTicketKind(account)),
    excludeCredentials: known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/**
 * Adds a passkey that a browser created, named after that browser; returns recovery codes if the person has none. Throws INVALID_INPUT and
 * CONFLICT.
 */
export async function addPasskey(account: Account, response: NewPasskey): Promise<string[] | null> {
  const challenge = findChallenge(toTicketKind(account), response.response.clientDataJSON);
  if (!challenge) throw notAdded();
  // It throws if any part of the answer is wrong.
  const verification = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge.challenge,
    ...{ expectedOrigin: relyingParty.origin, expectedRPID: relyingParty.id },
  }).catch(() => null);
  const passkey = verification?.registrationInfo?.credential;
  if (!passkey || !(await challenge.use())) throw notAdded();

  const { userId } = account;
  const { id, publicKey, counter } = passkey;
  const { transports } = response.response;
  const name = deviceLabel((await headers()).get("user-agent") ?? "");
  if (!(await createPasskey({ userId, name, credentialId: id, publicKey, counter, transports }))) {
    throw new AppError("CONFLICT", "This passkey is added already.");
  }
  await notifyUser(userId, {
    subject: "A passkey was added",
    text: `A new passkey, “${name}”, can sign in to your account. If you did not add it, remove it in the settings.`,
  });

  return createFirstRecoveryCodes(userId);
}

/** Renames a passkey. Throws NOT_FOUND. */
export async function renamePasskey(userId: string, passkeyId: string, name: string): Promise<void> {
  if (!(await updatePasskey({ id: passkeyId, userId }, { name }))) throw noPasskey();
}

/** Removes a passkey. Throws INVALID_INPUT, FORBIDDEN, NOT_FOUND and TOO_MANY_REQUESTS. */
export async function removePasskey(
  account: Account,
  { passkeyId, password, caller }: Confirmation & { passkeyId: string },
): Promise<void> {
  await confirmIdentity(account, password, caller);
  await requireRemovable(account);
  const { userId } = account;
  if (!(await deletePasskey({ id: passkeyId, userId }))) throw noPasskey();

  await afterRemoval(userId, "A passkey of your account was removed.");
}

function toTicketKind({ sessionId }: Account) {
  return { purpose: "passkey-set-up", subject: sessionId } as const;
}

function notAdded(): AppError {
  return new AppError("INVALID_INPUT", "This passkey could not be added; try again.");
}

function noPasskey(): AppError {
  return new AppError("NOT_FOUND", "This passkey was removed already.");
}
