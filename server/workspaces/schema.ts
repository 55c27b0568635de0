import { z } from "zod";

/** What people, workspaces and channels are called. */
export const nameSchema = z.string().trim().min(1, "Enter a name.").max(80);

/** Of the workspace that holds what the command makes. */
export const commandLineSlug = "command-line";

export const roleSchema = z.enum(["owner", "admin", "editor", "reviewer", "viewer"]);
export type Role = z.infer<typeof roleSchema>;

const makers = ["owner", "admin", "editor"] as const satisfies readonly Role[];
const managers = ["owner", "admin"] as const satisfies readonly Role[];

/**
 * Who may do what in a workspace; everybody in it may look. What is `in` a channel is done by those whose role holds there,
 * what is `in` the library by those whose role holds anywhere, and what is the `workspace`'s only by those whose role holds
 * in all of it. Procedures, routes and the interface all ask this table; docs/permissions.md is printed from it.
 */
export const permissions = {
  "videos:edit": { roles: makers, in: "channel" },
  "renders:request": { roles: makers, in: "channel" },
  "publications:manage": { roles: makers, in: "channel" },
  "jobs:manage": { roles: makers, in: "channel" },
  "series:manage": { roles: makers, in: "channel" },
  "approvals:request": { roles: makers, in: "channel" },
  "approvals:decide": { roles: ["owner", "admin", "reviewer"], in: "channel" },
  "comments:write": { roles: ["owner", "admin", "editor", "reviewer"], in: "channel" },
  "guests:invite": { roles: makers, in: "channel" },
  "channels:manage": { roles: managers, in: "channel" },
  "media:edit": { roles: makers, in: "library" },
  "media:delete": { roles: makers, in: "workspace" },
  "members:manage": { roles: managers, in: "workspace" },
  "audit:read": { roles: managers, in: "workspace" },
  "connections:manage": { roles: managers, in: "workspace" },
  "costs:manage": { roles: managers, in: "workspace" },
  "workspace:manage": { roles: managers, in: "workspace" },
  "workspace:delete": { roles: ["owner"], in: "workspace" },
  "workspace:protect": { roles: ["owner"], in: "workspace" },
  "workspace:transfer": { roles: ["owner"], in: "workspace" },
} as const satisfies Record<string, { roles: readonly Role[]; in: "channel" | "library" | "workspace" }>;
export type Permission = keyof typeof permissions;

/** What somebody is in a workspace: a role, in all of it or, where there are ids, in these channels alone. */
export type Standing = { role: Role; channelIds: readonly string[] };

/**
 * Whether somebody may do something to what is in a channel, or in none (null); without the channel, whether they may do
 * it somewhere. Outside their channels they are viewers.
 */
export function hasPermission(
  { role, channelIds }: Standing,
  permission: Permission,
  channelId?: string | null,
): boolean {
  const { roles, in: place } = permissions[permission];
  if (!roles.some((allowed) => allowed === role)) return false;
  if (channelIds.length === 0 || place === "library") return true;
  if (place === "workspace") return false;

  return channelId === undefined || (channelId !== null && channelIds.includes(channelId));
}

/** A workspace of one's own, to switch to. */
export type OwnWorkspace = { workspaceId: string; name: string; role: Role };
