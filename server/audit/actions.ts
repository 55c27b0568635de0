/** All that the audit log holds, by what it is called there; a page and a file for spreadsheets show the labels. */
export const auditActions = {
  "member.invited": "invited somebody",
  "member.uninvited": "took back the invitation of",
  "member.joined": "joined",
  "member.changed": "changed a member’s role",
  "member.removed": "removed a member",
  "member.left": "left",
  "workspace.renamed": "renamed the workspace",
  "workspace.transferred": "handed over the ownership",
  "publication.rescheduled": "moved a publication to another time",
  "calendar-feed.created": "made a calendar address",
  "calendar-feed.revoked": "revoked a calendar address",
} as const satisfies Record<string, string>;
export type AuditAction = keyof typeof auditActions;
