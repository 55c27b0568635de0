import Papa from "papaparse";
import { articleAddressSchema } from "@/server/articles/schema";
import { AppError } from "@/server/errors";
import { topicSchema } from "@/server/topics/schema";
import { type Brief, briefSchema, lengthSecondsSchema, tones } from "@/server/writing/schema";
import { mostTopicsAtOnce, type TopicDetails } from "../schema";

export type TopicRow = {
  /** Numbered as in a spreadsheet, from 1. */
  row: number;
  topic: string;
  details: TopicDetails;
  /** Why the row is unusable, in one sentence. */
  problem?: string;
};

/** A hundred topics with all their details take a tenth of this. */
const maxCharacters = 1_000_000;
const shownCharacters = 300;

const columnKeys = ["topic", "address", "tone", "lengthSeconds", "language", "audience", "wishes"] as const;
type Column = (typeof columnKeys)[number];

/** The column names that people use. */
const columnNames: Record<Column, string[]> = {
  topic: ["topic", "title", "subject", "idea"],
  address: ["address", "url", "link", "source"],
  tone: ["tone"],
  lengthSeconds: ["length", "seconds", "length (seconds)", "duration"],
  language: ["language"],
  audience: ["audience"],
  wishes: ["wishes", "notes"],
};

/**
 * Reads the topics of a CSV file, separated by commas, semicolons or tabs, one per row: from the column that the header names "topic", or
 * else the first one. Rows beyond the limit per import have a problem. Throws INVALID_INPUT if it is no table. Pure.
 */
export function readTopicTable(text: string): TopicRow[] {
  if (text.length > maxCharacters) {
    throw new AppError(
      "INVALID_INPUT",
      `The file has more than ${maxCharacters.toLocaleString("en")} characters; a file of ${mostTopicsAtOnce} topics is smaller: split it.`,
    );
  }
  const written = text.replace(/^\uFEFF/, "").trimEnd();
  const { data } = Papa.parse<string[]>(written, { delimiter: findDelimiter(written), preview: 5000 });
  const lines = data.map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const columns = readHeader(filled[0]?.cells ?? []);
  const rows = columns ? filled.slice(1) : filled;
  if (rows.length === 0) {
    throw new AppError(
      "INVALID_INPUT",
      "The file has no topics; give it a column “topic”, with one in each row.",
    );
  }

  return rows.map(({ row, cells }, index) => ({
    row,
    ...(index < mostTopicsAtOnce
      ? readRow((column) => toText(cells[columns ? columns.indexOf(column) : column === "topic" ? 0 : -1]))
      : {
          ...{ topic: toText(cells[columns?.indexOf("topic") ?? 0]).slice(0, shownCharacters), details: {} },
          problem: `Only ${mostTopicsAtOnce} topics are added at once; put this one into another file.`,
        }),
  }));
}

/** The delimiter that makes the first row a header; undefined, if none does, for the library's own guess. */
function findDelimiter(text: string): string | undefined {
  // A single column has no delimiter, and its topics may contain commas.
  return ["\u001F", ",", ";", "\t"].find((delimiter) => {
    const [first = []] = Papa.parse<string[]>(text, { delimiter, preview: 1 }).data;

    return readHeader(first.map((cell) => cell.trim())) !== null;
  });
}

/** Null if the first row is itself a topic. */
function readHeader(cells: string[]): (Column | undefined)[] | null {
  const columns = cells.map((cell) =>
    columnKeys.find((column) => columnNames[column].includes(cell.toLowerCase())),
  );

  return columns.includes("topic") ? columns : null;
}

const toText = (cell: string | undefined) =>
  (cell ?? "").replaceAll(/\p{Surrogate}/gu, "").replaceAll(/\s+/g, " ");

function readRow(read: (column: Column) => string): Omit<TopicRow, "row"> {
  const topic = read("topic");
  const shown = topic.slice(0, shownCharacters);
  if (/^[=+@]/.test(topic)) {
    return { topic: shown, details: {}, problem: "This is a formula, not a topic; write it out in words." };
  }
  const checkedTopic = topicSchema.safeParse(topic);
  const details = readDetails(read);
  const problem = checkedTopic.error?.issues[0]?.message ?? details.problem;

  return { topic: shown, details: details.value, ...(problem !== undefined && { problem }) };
}

function readDetails(read: (column: Column) => string): { value: TopicDetails; problem?: string } {
  const value: TopicDetails = {};
  const problems: string[] = [];
  const take = <Key extends Column & keyof TopicDetails>(
    column: Key,
    parse: (text: string) => { data?: TopicDetails[Key]; message?: string },
  ) => {
    const text = read(column);
    if (text === "") return;
    const { data, message } = parse(text);
    if (data === undefined) problems.push(message ?? `“${text}” is no ${column}.`);
    else value[column] = data;
  };
  take("address", (text) => toResult(articleAddressSchema.safeParse(text)));
  take("audience", (text) => toResult(briefSchema.shape.audience.safeParse(text)));
  take("wishes", (text) => toResult(briefSchema.shape.wishes.safeParse(text)));
  take("lengthSeconds", (text) => {
    const seconds = Number(text);

    return Number.isInteger(seconds)
      ? toResult(lengthSecondsSchema.safeParse(seconds))
      : { message: `“${text}” is no length; write it in seconds, such as 60.` };
  });
  take("tone", (text) => ({
    data: tones.find((tone) => tone === text.toLowerCase()),
    message: `“${text}” is no tone; write one of ${tones.join(", ")}.`,
  }));
  take("language", (text) => ({
    data: briefSchema.shape.language.safeParse(text.toLowerCase()).data satisfies
      Brief["language"] | undefined,
    message: `“${text}” is no language that scripts are written in; write a code such as en or de.`,
  }));

  return { value, ...(problems[0] !== undefined && { problem: problems[0] }) };
}

type Parsed<Value> = { data?: Value; error?: { issues: { message: string }[] } };

function toResult<Value>({ data, error }: Parsed<Value>): { data?: Value; message?: string } {
  return { ...(data !== undefined && { data }), ...(error && { message: error.issues[0]?.message ?? "" }) };
}
