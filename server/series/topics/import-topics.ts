import { getSeries } from "../repository";
import type { ImportedRow, SeriesIds } from "../schema";
import { addTopics } from "./change-topics";
import { readTopicTable } from "./read-topic-table";
import { countTopics, listTexts } from "./topic-repository";

/**
 * Adds the topics of a CSV file to a backlog; returns the outcome of each row. Unusable rows do not affect the others. Throws INVALID_INPUT
 * if it is no table, NOT_FOUND, QUOTA_EXCEEDED.
 */
export async function importTopics(ids: SeriesIds, text: string): Promise<ImportedRow[]> {
  await getSeries(ids);
  const rows = readTopicTable(text);
  const seen = new Set((await listTexts(ids)).map(fold));
  const report: ImportedRow[] = [];
  const added = [];

  for (const { row, topic, problem, details } of rows) {
    const isKnown = seen.has(fold(topic));
    const reason = problem ?? (isKnown ? "The series has this topic already." : null);
    report.push({ row, topic, state: reason === null ? "added" : "refused", reason });
    if (reason !== null) continue;
    seen.add(fold(topic));
    added.push({ topic, details });
  }
  if (added.length > 0) await addTopics(ids, added, (await countTopics(ids)).waiting);

  return report;
}

const fold = (topic: string) => topic.toLowerCase().replaceAll(/\s+/g, " ").trim();
