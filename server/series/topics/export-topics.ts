import { byteOrderMark, toCsv } from "@/server/csv";
import { getSeries } from "../repository";
import type { SeriesIds, SeriesTopic } from "../schema";
import { listBegun, listWaiting } from "./topic-repository";

const most = 5000;

/** A series' topics and their outcomes as a CSV file for spreadsheets, in which no cell is a formula. Throws NOT_FOUND. */
export async function exportTopics(ids: SeriesIds): Promise<string> {
  await getSeries(ids);
  const [waiting, begun] = await Promise.all([listWaiting(ids, most), listBegun(ids, most)]);
  const header = ["topic", "state", "reason", "address", "begun", "ended"];

  return byteOrderMark + toCsv([header, ...[...waiting, ...begun].map(toCells)]);
}

function toCells({ topic, state, reason, details, startedAt, endedAt }: SeriesTopic): string[] {
  const dates = [startedAt, endedAt].map((moment) => moment?.toISOString() ?? "");

  return [topic, state, reason ?? "", details.address ?? "", ...dates];
}
