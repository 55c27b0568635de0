import { type Account, mustAddSecondFactor } from "@/server/auth/schema";
import { isMailConfigured } from "@/server/env";
import { AppError } from "@/server/errors";
import { hasPermission, type Permission } from "@/server/workspaces/schema";

const reasons: Record<Permission, string> = {
  "videos:edit": "You have view-only access; ask the workspace’s owner to change that.",
  "media:edit": "You have view-only access; ask the workspace’s owner to change that.",
  "renders:request": "You have view-only access; ask the workspace’s owner to change that.",
  "publications:manage": "You have view-only access; ask the workspace’s owner to change that.",
  "series:manage": "You have view-only access; ask the workspace’s owner to change that.",
  "approvals:request": "You have view-only access; ask the workspace’s owner to change that.",
  "approvals:decide": "Only reviewers, admins and the owner decide about approvals.",
  "comments:write": "You have view-only access; ask the workspace’s owner to change that.",
  "guests:invite": "You have view-only access; ask the workspace’s owner to change that.",
  "members:manage": "Only the workspace's owner and admins can change who is in it.",
  "audit:read": "Only the workspace's owner and admins see its audit log.",
  "channels:manage": "Only the workspace's owner and admins can change this.",
  "connections:manage": "Only the workspace's owner and admins can change this.",
  "costs:manage": "Only the workspace's owner and admins can change this.",
  "workspace:manage": "Only the workspace's owner and admins can change this.",
  "workspace:delete": "Only the workspace's owner can delete it.",
  "workspace:protect": "Only the workspace's owner can change this.",
};

/** Throws FORBIDDEN where the workspace is open only to those who have a second factor. */
export function requireOpenWorkspace(account: Account): void {
  if (!mustAddSecondFactor(account)) return;

  throw new AppError(
    "FORBIDDEN",
    "This workspace requires two-factor authentication. Add an authenticator app or a passkey in the settings first.",
  );
}

/** Throws FORBIDDEN where the account's role does not have the permission. */
export function requirePermission({ role }: Account, permission: Permission): void {
  if (!hasPermission(role, permission)) throw new AppError("FORBIDDEN", reasons[permission]);
}

/**
 * The same for what costs this installation much, or reaches out from it: where mails are sent, it takes an address that is
 * shown to be the person's. Throws FORBIDDEN.
 */
export function requireVerifiedPermission(account: Account, permission: Permission): void {
  requirePermission(account, permission);
  if (account.isEmailVerified || !isMailConfigured()) return;

  throw new AppError(
    "FORBIDDEN",
    "Verify your e-mail address first: follow the link that we sent to it, or ask for another one in the settings.",
  );
}
