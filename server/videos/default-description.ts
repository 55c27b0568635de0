import type { SceneDraft } from "@/server/script-format/schema";

const maxSentences = 2;
const maxCharacters = 200;
const endOfSentence = /[.!?…。！？]["'”’»)\]]*$/u;

type SpokenScene = Pick<SceneDraft, "overlay" | "narration">;

/**
 * The first one or two sentences of the text, as they are shown, for a video without a description of its own. Headings,
 * lists and quotes are skipped; "" if there is no sentence of at most 200 characters.
 */
export function buildDefaultDescription(scenes: readonly SpokenScene[]): string {
  const sentences = listSentences(scenes);
  const opening = sentences.slice(0, maxSentences).join(" ");

  return opening.length <= maxCharacters ? opening : (sentences[0] ?? "");
}

/** Joins the pieces of sentences that were cut. */
function listSentences(scenes: readonly SpokenScene[]): string[] {
  const sentences: string[] = [];
  let pieces: string[] = [];

  for (const { overlay, narration } of scenes) {
    const isText = !["title", "list", "quote"].includes(overlay.kind);
    // A sentence that introduces a list says little without it.
    if (!isText) pieces = [];

    for (const { runs } of isText ? narration : []) {
      pieces.push(
        runs
          .map(({ text }) => text)
          .join("")
          .trim(),
      );
      if (!endOfSentence.test(pieces.at(-1) ?? "")) continue;
      const sentence = pieces.join(" ");
      if (sentence.length <= maxCharacters) sentences.push(sentence);
      pieces = [];
    }
    if (sentences.length >= maxSentences) break;
  }

  return sentences;
}
