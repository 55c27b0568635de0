import type { WrittenScene } from "./answer";
import { plainSentence } from "../script/plain-sentence";
import type { Claim } from "../schema";
import type { Passage } from "../sources/passage";

/** A video of twenty minutes has 300 sentences. */
const maxClaims = 1000;

/**
 * The sentences that state facts, with the passages that the writer named. A figure that its passage does not have is not
 * from there: such a sentence has no source, whatever the writer says. Pure.
 */
export function traceClaims(scenes: readonly WrittenScene[], passages: readonly Passage[]): Claim[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));

  const claims = scenes.flatMap(({ sentences }) =>
    sentences.flatMap(({ text, isFact, passage: id }): Claim[] => {
      const sentence = plainSentence(text);
      const passage = id === null ? undefined : byId.get(id);
      if (passage && hasFiguresOf(passage.text, sentence)) {
        const { text: words, name, url } = passage;

        return [{ sentence, source: { passage: words, name, ...(url === undefined ? {} : { url }) } }];
      }

      return isFact || passage ? [{ sentence, source: null }] : [];
    }),
  );

  return claims.slice(0, maxClaims);
}

/** "12,000", "3.5" and "1997"; separators between digits do not count, as languages differ in them. */
function listFigures(text: string): string[] {
  return (text.match(/\p{Nd}(?:[.,\u00A0\u202F]?\p{Nd})*/gu) ?? []).map((figure) =>
    figure.replaceAll(/\P{Nd}/gu, ""),
  );
}

/** Numbers that passages write as words, and so small that nobody looks them up. */
const smallest = 12;

function hasFiguresOf(passage: string, sentence: string): boolean {
  const known = new Set(listFigures(passage));

  return listFigures(sentence).every((figure) => known.has(figure) || Number(figure) <= smallest);
}
