import { Readable } from "node:stream";
import { byteOrderMark, toCsv } from "@/server/csv";
import { auditActionLabel } from "./actions";
import { findActors, findEntries } from "./repository";
import type { AuditActor, AuditCursor, AuditEntry, AuditFilter, AuditPage, AuditValues } from "./schema";

const pageSize = 50;
const csvPageSize = 1000;
const header = ["Time (UTC)", "Who", "Action", "What", "Before", "After", "Event"];

/** A page of a workspace's audit log, the newest first. */
export async function listAuditLog(
  workspaceId: string,
  { cursor, ...filter }: AuditFilter & { cursor?: AuditCursor },
): Promise<AuditPage> {
  // One more tells whether there is a next page.
  const rows = await findEntries(workspaceId, filter, { cursor, limit: pageSize + 1 });
  const entries = rows.slice(0, pageSize);

  return { entries, nextCursor: rows.length > pageSize ? toCursor(entries.at(-1)) : undefined };
}

/** Who is in a workspace's audit log, by name. */
export function listAuditActors(workspaceId: string): Promise<AuditActor[]> {
  return findActors(workspaceId);
}

/** All of it that a filter leaves, as CSV (RFC 4180), the newest first; it is read as it is taken. */
export function openAuditCsv(workspaceId: string, filter: AuditFilter): Readable {
  return Readable.from(writePages(workspaceId, filter), { objectMode: false });
}

async function* writePages(workspaceId: string, filter: AuditFilter): AsyncGenerator<Buffer> {
  yield Buffer.from(byteOrderMark + toCsv([header]));

  let cursor: AuditCursor | undefined;
  do {
    const rows = await findEntries(workspaceId, filter, { cursor, limit: csvPageSize });
    if (rows.length > 0) yield Buffer.from(toCsv(rows.map(toLine)));
    cursor = rows.length === csvPageSize ? toCursor(rows.at(-1)) : undefined;
  } while (cursor);
}

function toLine({ createdAt, actor, action, subject, before, after }: AuditEntry): string[] {
  return [
    ...[createdAt.toISOString(), actor, auditActionLabel(action), subject],
    ...[printValues(before), printValues(after), action],
  ];
}

/** "role: editor; channels: all". */
function printValues(values: AuditValues): string {
  return Object.entries(values ?? {})
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(", ") : (value ?? "none")}`)
    .join("; ");
}

function toCursor(entry: AuditEntry | undefined): AuditCursor | undefined {
  return entry && { createdAt: entry.createdAt, eventId: entry.eventId };
}
