import { type Permission, permissions, type Role, roleSchema } from "@/server/workspaces/schema";
import { roleDescriptions, roleLabels } from "@/server/members/schema";
import type { Meta } from "./trpc";

type Procedures = Record<string, Meta | undefined>;

const roles = roleSchema.options;

/** Callers whose role does not matter. */
const everybody = {
  public: "anybody",
  guest: "whoever has a guest link, about its video",
  person: "whoever is signed in, also with a deleted account or without a workspace",
  "signed-in": "whoever is signed in",
  member: "every member",
} as const;

/** Where a permission holds for people who are limited to channels. */
const places = {
  channel: "in their channels",
  library: "everywhere",
  workspace: "nowhere",
} as const;

/** The table of roles, permissions and procedures as Markdown. Pure. */
export function printPermissions(procedures: Procedures): string {
  const names = Object.keys(procedures).sort();
  const printRole = (role: Role) => `- **${roleLabels[role]}**: ${roleDescriptions[role]}`;

  return [
    "# Who may do what",
    "",
    "Printed by `server/api/permissions.integration.test.ts` from the table in `server/workspaces/schema.ts` and the procedures",
    "themselves; change those, and run that test with `--update`.",
    "",
    ...roles.map(printRole),
    "",
    "Somebody may be limited to channels: their role holds in those, and elsewhere they are a viewer (`docs/decisions/0047`).",
    "",
    "## Permissions",
    "",
    toRow(["Permission", ...roles, "limited to channels"]),
    toRow(["---", ...roles.map(() => ":-:"), "---"]),
    ...listPermissions().map(([name, { roles: allowed, in: place }]) =>
      toRow([`\`${name}\``, ...mark(allowed), places[place]]),
    ),
    "",
    "## Procedures",
    "",
    toRow(["Procedure", "Permission", ...roles]),
    toRow(["---", "---", ...roles.map(() => ":-:")]),
    ...names.map((name) => toRow([`\`${name}\``, ...printProcedure(procedures[name])])),
    "",
  ].join("\n");
}

function printProcedure(meta: Meta | undefined): string[] {
  if (meta?.access !== "permitted") {
    return [meta ? everybody[meta.access] : "unknown", ...mark(roles)];
  }
  const { permission, isVerified, isAnywhere } = meta;
  const notes = [
    ...(isVerified ? ["verified address"] : []),
    ...(isAnywhere && permissions[permission].in === "channel" ? ["any channel"] : []),
  ];

  return [[`\`${permission}\``, ...notes].join(", "), ...mark(permissions[permission].roles)];
}

function mark(allowed: readonly Role[]): string[] {
  return roles.map((role) => (allowed.includes(role) ? "✓" : ""));
}

function toRow(cells: string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function listPermissions(): [Permission, (typeof permissions)[Permission]][] {
  const names = Object.keys(permissions).filter((name): name is Permission => name in permissions);

  return names.map((name) => [name, permissions[name]]);
}
