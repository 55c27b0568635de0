import { Secret, TOTP } from "otpauth";
import { renderSVG } from "uqr";
import { decrypt, encrypt, renewEncryption } from "@/server/encryption";
import { AppError } from "@/server/errors";
import { confirmIdentity } from "../confirm-identity";
import { notifyUser } from "../notices";
import type { Account, AuthenticatorSetUp, Confirmation } from "../schema";
import { afterRemoval, requireRemovable } from "./second-factors";
import { createFirstRecoveryCodes } from "./recovery-codes";
import {
  createAuthenticator,
  deleteAuthenticator,
  findAuthenticator,
  listEncryptedSecrets,
  replaceEncryptedSecret,
  useTimeStep,
} from "./repository";
import { createTicket, openTicket } from "../ticket";

/** The settings that every app supports (RFC 6238), and the only ones for some. */
const totp = { issuer: "Offcamera", algorithm: "SHA1", digits: 6, period: 30 };
/** Codes of the previous and next time step are valid, too: clocks differ, and typing takes a while. */
const window = 1;
const secretBytes = 20;
const secretPurpose = "authenticator-secret";

/**
 * Begins to set up an authenticator app: nothing is stored until it has shown its first code. Throws INVALID_INPUT, FORBIDDEN, CONFLICT and
 * TOO_MANY_REQUESTS.
 */
export async function beginAuthenticator(
  account: Account,
  { password, caller }: Confirmation,
): Promise<AuthenticatorSetUp> {
  await confirmIdentity(account, password, caller);
  if (await findAuthenticator(account.userId)) throw hasOne();

  const secret = new Secret({ size: secretBytes });
  const uri = new TOTP({ ...totp, label: account.email, secret }).toString();
  const qrCode = Buffer.from(renderSVG(uri, { border: 2, pixelSize: 4 })).toString("base64");

  return {
    ticket: createTicket(toTicketKind(account), secret.base32),
    key: secret.base32,
    qrCode: `data:image/svg+xml;base64,${qrCode}`,
  };
}

/**
 * Adds the authenticator app once it has shown its first code; returns recovery codes if the person has none. Throws INVALID_INPUT and
 * CONFLICT.
 */
export async function addAuthenticator(
  account: Account,
  { ticket, code }: { ticket: string; code: string },
): Promise<string[] | null> {
  const key = openTicket(toTicketKind(account), ticket);
  if (key === null) throw new AppError("INVALID_INPUT", "This took too long; begin again.");
  const timeStep = findTimeStep(key, code);
  if (timeStep === null) {
    throw new AppError("INVALID_INPUT", "This code is wrong; write the one that the app shows now.");
  }

  const { userId } = account;
  const encryptedSecret = encrypt(secretPurpose, key);
  if (!(await createAuthenticator({ userId, encryptedSecret, lastTimeStep: timeStep }))) throw hasOne();
  await notifyUser(userId, {
    subject: "An authenticator app was added",
    text: "From now on, signing in to your account asks for a code from your authenticator app.",
  });

  return createFirstRecoveryCodes(userId);
}

/** Removes the authenticator app. Throws INVALID_INPUT, FORBIDDEN, NOT_FOUND and TOO_MANY_REQUESTS. */
export async function removeAuthenticator(
  account: Account,
  { password, caller }: Confirmation,
): Promise<void> {
  await confirmIdentity(account, password, caller);
  await requireRemovable(account);
  if (!(await deleteAuthenticator(account.userId))) {
    throw new AppError("NOT_FOUND", "The authenticator app was removed already.");
  }
  await afterRemoval(account.userId, "The authenticator app of your account was removed.");
}

/** Whether a code is one that a person's authenticator app shows now and that they have not used before. */
export async function useAuthenticatorCode(userId: string, code: string): Promise<boolean> {
  const authenticator = await findAuthenticator(userId);
  if (!authenticator) return false;

  const key = decrypt(secretPurpose, authenticator.encryptedSecret);
  if (key === null) {
    throw new AppError(
      "INTERNAL",
      "The secret of an authenticator app was encrypted with another APP_SECRET.",
    );
  }
  const timeStep = findTimeStep(key, code);

  return timeStep !== null && useTimeStep(userId, timeStep);
}

/** Re-encrypts the secrets that an earlier APP_SECRET encrypted; returns the number of apps. */
export async function renewAuthenticatorSecrets(): Promise<number> {
  let count = 0;
  for (const row of await listEncryptedSecrets()) {
    const renewed = renewEncryption(secretPurpose, row.encryptedSecret);
    if (renewed === null) continue;
    await replaceEncryptedSecret(row, renewed);
    count += 1;
  }

  return count;
}

/** The time step of a code, if it is a current one. */
function findTimeStep(key: string, code: string): number | null {
  const timestamp = Date.now();
  const { period } = totp;
  const secret = Secret.fromBase32(key);
  const delta = TOTP.validate({ ...totp, secret, window, timestamp, token: code.replaceAll(/\s/g, "") });

  return delta === null ? null : TOTP.counter({ period, timestamp }) + delta;
}

function toTicketKind({ sessionId }: Account) {
  return { purpose: "authenticator-set-up", subject: sessionId } as const;
}

function hasOne(): AppError {
  return new AppError("CONFLICT", "You have an authenticator app already; remove it first.");
}
