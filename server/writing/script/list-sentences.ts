import { splitSentences } from "@/server/script-format/parse/sentences/split-sentences";
import { plainSentence } from "./plain-sentence";

/** The sentences of a script's paragraphs, as they are shown; headings, tables, lists and cards are none. Pure. */
export function listSentences(body: string, language: string): string[] {
  return body
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== "" && !/^(?:[#|:>]|[-*+] |\d+[.)] |---)/.test(block))
    .flatMap((block) =>
      splitSentences(block, language).map(({ start, end }) => plainSentence(block.slice(start, end))),
    )
    .filter((sentence) => sentence !== "");
}
