/** All that the audit log holds, by what it is called there; a page and a file for spreadsheets show the labels. */
export const auditActions = {
  "member.invited": "invited",
  "member.uninvited": "took back the invitation of",
  "member.joined": "joined",
  "member.changed": "changed the role of",
  "member.removed": "removed",
  "member.left": "left",
  "workspace.transferred": "made an owner of",
  "workspace.renamed": "renamed the workspace",
  "workspace.protected": "changed the second factor of the workspace",
  "workspace.deleted": "deleted the workspace",
  "workspace.exported": "exported the workspace",
  "channel.created": "added the channel",
  "channel.changed": "changed the channel",
  "channel.deleted": "deleted the channel",
  "channel.connected": "connected the channel to YouTube",
  "channel.disconnected": "disconnected the channel from YouTube",
  "channel.paused": "paused or resumed the uploads of",
  "connection.saved": "saved the connection to",
  "connection.removed": "removed the connection to",
  "connection.reordered": "put the connections in order",
  "oauth-client.saved": "saved an OAuth client for YouTube",
  "oauth-client.removed": "removed the OAuth client for YouTube",
  "caps.changed": "changed the spending caps of",
  "publication.requested": "had published",
  "publication.cancelled": "cancelled the publication of",
  "publication.changed": "changed the published",
  "publication.deleted": "deleted from YouTube",
  "publication.rescheduled": "rescheduled",
  "calendar-feed.created": "made a calendar address",
  "calendar-feed.revoked": "revoked a calendar address",
  "video.deleted": "deleted the video",
  "video.restored": "restored the video",
  "video.moved": "moved the video",
  "series.created": "added a series",
  "series.changed": "changed a series",
  "series.paused": "paused a series",
  "series.resumed": "resumed a series",
  "series.deleted": "deleted a series",
} as const satisfies Record<string, string>;
export type AuditAction = keyof typeof auditActions;

/** What an action is called, also one that the product knows no more. */
export function auditActionLabel(action: string): string {
  return Object.entries(auditActions).find(([known]) => known === action)?.[1] ?? action;
}
