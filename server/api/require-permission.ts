import { type Account, mustAddSecondFactor } from "@/server/auth/schema";
import { isMailConfigured } from "@/server/env";
import { AppError } from "@/server/errors";
import { findChannels } from "@/server/workspaces/scope/find-channels";
import { hasPermission, type Permission, permissions } from "@/server/workspaces/schema";

const reasons: Record<Permission, string> = {
  "videos:edit": "You have view-only access; ask the workspace’s owner to change that.",
  "media:edit": "You have view-only access; ask the workspace’s owner to change that.",
  "renders:request": "You have view-only access; ask the workspace’s owner to change that.",
  "publications:manage": "You have view-only access; ask the workspace’s owner to change that.",
  "jobs:manage": "You have view-only access; ask the workspace’s owner to change that.",
  "series:manage": "You have view-only access; ask the workspace’s owner to change that.",
  "approvals:request": "You have view-only access; ask the workspace’s owner to change that.",
  "approvals:decide": "Only reviewers, admins and the owner decide about approvals.",
  "comments:write": "You have view-only access; ask the workspace’s owner to change that.",
  "guests:invite": "You have view-only access; ask the workspace’s owner to change that.",
  "media:delete": "You have view-only access; ask the workspace’s owner to change that.",
  "members:manage": "Only the workspace's owner and admins can change who is in it.",
  "audit:read": "Only the workspace's owner and admins see its audit log.",
  "channels:manage": "Only the workspace's owner and admins can change this.",
  "connections:manage": "Only the workspace's owner and admins can change this.",
  "costs:manage": "Only the workspace's owner and admins can change this.",
  "workspace:manage": "Only the workspace's owner and admins can change this.",
  "workspace:delete": "Only the workspace's owner can delete it.",
  "workspace:protect": "Only the workspace's owner can change this.",
  "workspace:transfer": "Only the workspace's owner can hand it over.",
};

/** Throws FORBIDDEN if the workspace requires a second factor that the account does not have. */
export function requireOpenWorkspace(account: Account): void {
  if (!mustAddSecondFactor(account)) return;

  throw new AppError(
    "FORBIDDEN",
    "This workspace requires two-factor authentication. Add an authenticator app or a passkey in the settings first.",
  );
}

/** Where the permission is needed: the ids in a procedure's input say, or any of the account's channels will do. */
export type Place = { input: unknown } | "anywhere";

/**
 * Throws FORBIDDEN if the account's role lacks the permission, or lacks it in the channel that this is about. The only such
 * check: `permittedProcedure` makes it for procedures, routes call it themselves.
 */
export async function requirePermission(
  account: Account,
  permission: Permission,
  place: Place,
): Promise<void> {
  if (!hasPermission({ ...account, channelIds: [] }, permission)) {
    throw new AppError("FORBIDDEN", reasons[permission]);
  }
  if (account.channelIds.length === 0) return;

  const isOfChannel = place !== "anywhere" && permissions[permission].in === "channel";
  const channels = isOfChannel ? await findChannels(account.workspaceId, place.input) : [undefined];
  if (channels.every((channelId) => hasPermission(account, permission, channelId))) return;

  throw new AppError(
    "FORBIDDEN",
    "Your role is limited to some channels, and you look only at everything else; ask the workspace’s owner to change that.",
  );
}

/**
 * The same for what is expensive for this installation, or reaches out from it: if it can send mail, the account's address
 * must be verified. Throws FORBIDDEN.
 */
export async function requireVerifiedPermission(
  account: Account,
  permission: Permission,
  place: Place,
): Promise<void> {
  await requirePermission(account, permission, place);
  if (account.isEmailVerified || !isMailConfigured()) return;

  throw new AppError(
    "FORBIDDEN",
    "Verify your e-mail address first: follow the link that we sent to it, or ask for another one in the settings.",
  );
}
