import { z } from "zod";

/** What people, workspaces and channels are called. */
export const nameSchema = z.string().trim().min(1, "Enter a name.").max(80);

/** Of the workspace that holds what the command makes. */
export const commandLineSlug = "command-line";

export const roleSchema = z.enum(["owner", "admin", "editor", "reviewer", "viewer"]);
type Role = z.infer<typeof roleSchema>;

/** Who may do what in a workspace; everybody in it may look. Procedures, routes and the interface all ask this table. */
const permissions = {
  "videos:edit": ["owner", "admin", "editor"],
  "media:edit": ["owner", "admin", "editor"],
  "renders:request": ["owner", "admin", "editor"],
  "publications:manage": ["owner", "admin", "editor"],
  "series:manage": ["owner", "admin", "editor"],
  "approvals:request": ["owner", "admin", "editor"],
  "approvals:decide": ["owner", "admin", "reviewer"],
  "comments:write": ["owner", "admin", "editor", "reviewer"],
  "guests:invite": ["owner", "admin", "editor"],
  "members:manage": ["owner", "admin"],
  "audit:read": ["owner", "admin"],
  "channels:manage": ["owner", "admin"],
  "connections:manage": ["owner", "admin"],
  "costs:manage": ["owner", "admin"],
  "workspace:manage": ["owner", "admin"],
  "workspace:delete": ["owner"],
  "workspace:protect": ["owner"],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

/** Whether a role may do something. */
export function hasPermission(role: Role, permission: Permission): boolean {
  return permissions[permission].some((allowed) => allowed === role);
}
