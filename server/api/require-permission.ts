import type { Account } from "@/server/auth/schema";
import { AppError } from "@/server/errors";
import { hasPermission, type Permission } from "@/server/workspaces/schema";

const reasons: Record<Permission, string> = {
  "videos:edit": "You have view-only access; ask the workspace’s owner to change that.",
  "media:edit": "You have view-only access; ask the workspace’s owner to change that.",
  "renders:request": "You have view-only access; ask the workspace’s owner to change that.",
  "channels:manage": "Only the workspace's owner and admins can change this.",
  "workspace:manage": "Only the workspace's owner and admins can change this.",
};

/** Throws FORBIDDEN where the account's role does not have the permission. */
export function requirePermission({ role }: Account, permission: Permission): void {
  if (!hasPermission(role, permission)) throw new AppError("FORBIDDEN", reasons[permission]);
}
