import { escapeMarkdown } from "@/server/articles/write-article-text";
import { AppError } from "@/server/errors";
import { countWords } from "@/server/script-format/parse/sentences/count-words";
import { condenseArticle } from "@/server/topics/condense-article";
import { writeCondensedText } from "@/server/topics/write-condensed-text";
import type { Brief } from "../schema";
import type { GatheredSource } from "./gather-source";

/** An article of fewer words is a stub, and too little for a video. */
const leastWords = 40;

/**
 * The body of a script without a writer: the source's own sentences, as many as the length takes; of a table, each row. Throws
 * INVALID_INPUT where the source says too little. Pure.
 */
export function condenseSource(
  { title, blocks, cells }: GatheredSource,
  {
    topic,
    language,
    lengthSeconds,
    words,
  }: Pick<Brief, "topic" | "language" | "lengthSeconds"> & {
    /** Beside the title. */
    words: number;
  },
): string {
  if (cells) return writeTableScript(title, cells, words, language);

  const chapters = condenseArticle({ blocks }, { topic, language, words, lengthSeconds });
  const said = chapters
    .flatMap(({ heading = "", sentences }) => [heading, ...sentences])
    .reduce((sum, text) => sum + countWords(text, language), 0);
  if (said < leastWords) {
    throw new AppError(
      "INVALID_INPUT",
      `“${title}” says too little for a video; choose another source or other words.`,
    );
  }

  return writeCondensedText({ title, chapters });
}

/** The table itself, drawn as a chart where it can be one, and its rows as sentences. */
function writeTableScript(title: string, cells: string[][], words: number, language: string): string {
  const [header = [], ...rows] = cells;
  const line = (row: string[]) =>
    `| ${row.map((cell) => escapeMarkdown(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  const rule = `| ${header.map(() => "---").join(" | ")} |`;
  const table = [line(header), rule, ...rows.map(line)].join("\n");
  let left = words;
  const sentences = rows.flatMap(([name = "", ...values]) => {
    const facts = values.flatMap((value, index) =>
      value === "" ? [] : [`${escapeMarkdown(header[index + 1] ?? "")} ${escapeMarkdown(value)}`],
    );
    const sentence = `${escapeMarkdown(name)}: ${facts.join(", ")}.`;
    left -= countWords(sentence, language);

    return name === "" || facts.length === 0 || left < 0 ? [] : [sentence];
  });

  return [`# ${escapeMarkdown(title)}`, table, ...sentences].join("\n\n").concat("\n");
}
