import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { AppError } from "@/server/errors";
import { confirmIdentity } from "../confirm-identity";
import { notifyUser } from "../notices";
import type { Account, Confirmation, SecondFactors } from "../schema";
import { createRecoveryCodes } from "./recovery-codes";
import {
  countRecoveryCodes,
  deleteSecondFactors,
  findAuthenticator,
  hasSecondFactor,
  listPasskeys,
  requireOfWorkspace,
} from "./repository";

/** A person's ways to sign in besides their password, without secrets. */
export async function getSecondFactors(userId: string): Promise<SecondFactors> {
  const [authenticator, passkeys, recoveryCodesLeft] = await Promise.all([
    findAuthenticator(userId),
    listPasskeys(userId),
    countRecoveryCodes(userId),
  ]);

  return {
    authenticator: authenticator && { createdAt: authenticator.createdAt },
    passkeys: passkeys.map(({ id, ...passkey }) => ({ passkeyId: id, ...passkey })),
    recoveryCodesLeft,
  };
}

/** Throws FORBIDDEN if this is a person's last second factor and their workspace requires one. */
export async function requireRemovable(account: Account): Promise<void> {
  if (!account.requiresSecondFactor) return;
  const { authenticator, passkeys } = await getSecondFactors(account.userId);
  if (passkeys.length + (authenticator ? 1 : 0) > 1) return;

  throw new AppError(
    "FORBIDDEN",
    "Your workspace requires two-factor authentication; add another app or passkey before you remove this one.",
  );
}

/** Tells a person that one of their second factors was removed, and deletes their recovery codes with the last one. */
export async function afterRemoval(userId: string, text: string): Promise<void> {
  const isProtected = await hasSecondFactor(userId);
  if (!isProtected) await deleteSecondFactors(userId);
  await notifyUser(userId, {
    subject: "Two-factor authentication was changed",
    text: isProtected ? text : `${text} Two-factor authentication is now off.`,
  });
}

/** Replaces a person's recovery codes. Throws INVALID_INPUT, FORBIDDEN and TOO_MANY_REQUESTS. */
export async function renewRecoveryCodes(
  account: Account,
  { password, caller }: Confirmation,
): Promise<string[]> {
  await confirmIdentity(account, password, caller);
  const { userId } = account;
  if (!(await hasSecondFactor(userId))) {
    throw new AppError("FORBIDDEN", "Add an authenticator app or a passkey first.");
  }

  const codes = await createRecoveryCodes(userId);
  await notifyUser(userId, {
    subject: "Your recovery codes were replaced",
    text: "Your account has ten new recovery codes; the old ones no longer work.",
  });

  return codes;
}

/** Opens a workspace only to members who have a second factor, or to all of them again. Throws FORBIDDEN. */
export async function setSecondFactorRequired(account: Account, isRequired: boolean): Promise<void> {
  if (isRequired && !account.hasSecondFactor) {
    throw new AppError("FORBIDDEN", "Add an authenticator app or a passkey to your own account first.");
  }

  const { workspaceId, requiresSecondFactor } = account;
  await requireOfWorkspace(workspaceId, isRequired);
  await recordAuditEvent({
    ...{ workspaceId, action: "workspace.protected" },
    ...{ before: { isRequired: requiresSecondFactor }, after: { isRequired } },
  });
}
