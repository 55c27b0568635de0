import Papa from "papaparse";
import { AppError } from "@/server/errors";

export type Table = {
  header: string[];
  rows: string[][];
  /** Of its cells, what is missing or too much: a sentence each. */
  notices: string[];
};

const maxRows = 500;
const maxColumns = 20;
const maxNotices = 5;

/**
 * The cells of a CSV file, or of cells that were pasted from a spreadsheet (tabs); the first row is the header. Throws
 * INVALID_INPUT for what is no table. Pure.
 */
export function readTable(text: string): Table {
  const { data } = Papa.parse<string[]>(text.trim(), { skipEmptyLines: "greedy" });
  const [header = [], ...rows] = data.map((row) => row.map((cell) => cell.replaceAll(/\s+/g, " ").trim()));
  requireTable(header, rows);
  const named = header.map((name, index) => name || `Column ${index + 1}`);
  const notices = [
    ...header.flatMap((name, index) =>
      name === "" ? [`Column ${index + 1} has no name; it is called “Column ${index + 1}”.`] : [],
    ),
    ...rows.flatMap((row, index) => describeRow(row, index + 2, header.length)),
  ];

  return {
    header: named,
    rows: rows.map((row) => named.map((_, index) => row[index] ?? "")),
    notices:
      notices.length > maxNotices
        ? [...notices.slice(0, maxNotices), `${notices.length - maxNotices} more rows are like this.`]
        : notices,
  };
}

function requireTable(header: string[], rows: string[][]): void {
  if (header.length < 2) {
    throw new AppError(
      "INVALID_INPUT",
      "This is no table: it has a single column. Paste cells from a spreadsheet, or text with commas between the columns.",
    );
  }
  if (rows.length === 0) {
    throw new AppError("INVALID_INPUT", "The table has a header and no rows; paste the rows as well.");
  }
  if (rows.length > maxRows || header.length > maxColumns) {
    throw new AppError(
      "INVALID_INPUT",
      `The table has ${rows.length} rows and ${header.length} columns, and may have ${maxRows} and ${maxColumns}; paste the part that the video is about.`,
    );
  }
}

function describeRow(row: string[], line: number, columns: number): string[] {
  if (row.length > columns) {
    return [`Row ${line} has ${row.length} cells, and the header ${columns}: those beyond are left out.`];
  }
  const empty = columns - row.filter((cell) => cell !== "").length;

  return empty > 0
    ? [`Row ${line} lacks ${empty} of ${columns} cells; merged cells come as empty ones: fill them in.`]
    : [];
}
