import { Readable } from "node:stream";
import { byteOrderMark, toCsv } from "@/server/csv";
import { spanOfMonth } from "./periods";
import { nameProvider } from "./report";
import { findEntries, type EntryRow } from "./report-repository";
import type { EntryCursor } from "./schema";

const pageSize = 1000;

const header = [
  ...["Time (UTC)", "Service", "Provider", "Model", "State", "US dollars", "Usage"],
  ...["Video", "Video ID", "Channel", "Member"],
];

/** All calls of a month such as "2026-11", or of all time, as CSV (RFC 4180), newest first; rows are read as the stream is consumed. */
export function openCsv(workspaceId: string, month?: string): Readable {
  return Readable.from(writePages(workspaceId, month), { objectMode: false });
}

async function* writePages(workspaceId: string, month: string | undefined): AsyncGenerator<Buffer> {
  const span = month === undefined ? undefined : spanOfMonth(month);
  yield Buffer.from(byteOrderMark + toCsv([header]));

  let cursor: EntryCursor | undefined;
  do {
    const rows = await findEntries(workspaceId, { span, cursor, limit: pageSize });
    if (rows.length > 0) yield Buffer.from(toCsv(rows.map(toLine)));
    const last = rows.length === pageSize ? rows.at(-1) : undefined;
    cursor = last && { createdAt: last.createdAt, entryId: last.entryId };
  } while (cursor);
}

function toLine({ createdAt, amountMicros, ...entry }: EntryRow): string[] {
  return [
    createdAt.toISOString(),
    entry.capability,
    nameProvider(entry.provider),
    entry.model,
    entry.state === "spent" ? "spent" : "at most",
    toDollars(amountMicros),
    Object.entries(entry.usage)
      .map(([unit, count]) => `${unit}=${count}`)
      .join(" "),
    entry.videoTitle ?? "",
    entry.videoId ?? "",
    entry.channelName ?? "",
    entry.memberName ?? "",
  ];
}

/** To the millionth, as sums need it. */
function toDollars(micros: number): string {
  return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, "0")}`;
}
