import type { CaptionToken } from "./caption-token";
import { countColumns } from "./caption-limits";

const sentenceEnd = /[.!?…。！？؟।]["'”’»」』)\]]*$/u;
const clauseEnd = /[,;:–—、，；：،؛]["'”’»」』)\]]*$/u;
const writtenWithoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Marks and small kana that may not begin a line (kinsoku). */
const clingsToPrevious = /^[\p{Pe}\p{Pf}、。，．・：；！？!?,.;:…ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u;
const clingsToNext = /[\p{Ps}\p{Pi}]$/u;

/** Japanese particles and endings, which belong to the word before. */
const particle = /^\p{Script=Hiragana}{1,3}$/u;

/** A silence this long is heard as the end of a phrase. */
const phrasePauseMs = 250;
/** The width of articles, prepositions and the like in most languages: words this short belong to the next word. */
const smallWordColumns = 3;

/** Whether a sentence ends with this token. */
export function endsSentence({ text }: Pick<CaptionToken, "text">): boolean {
  return sentenceEnd.test(text);
}

/** How much it hurts to separate two neighbours: 0 (between sentences) to 60 (inside a word). */
export function breakCost(previous: CaptionToken, next: CaptionToken): number {
  if (clingsToPrevious.test(next.text) || clingsToNext.test(previous.text)) return 60;

  const isUnspaced = !/^\s/u.test(next.text);
  if (isUnspaced && !isBetweenUnspaced(previous.text, next.text)) return 60;

  if (endsSentence(previous)) return 0;
  if (clauseEnd.test(previous.text)) return 1;
  if (next.fromMs - previous.toMs >= phrasePauseMs) return 1.5;

  const partsSmallWord = isUnspaced
    ? particle.test(next.text)
    : countColumns(previous.text.trim()) <= smallWordColumns;

  return partsSmallWord ? 10 : 4;
}

function isBetweenUnspaced(previous: string, next: string): boolean {
  return writtenWithoutSpaces.test(previous.slice(-1)) || writtenWithoutSpaces.test(next.slice(0, 1));
}
