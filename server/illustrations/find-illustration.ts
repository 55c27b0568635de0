import { illustrationNames } from "@/server/adapters/illustrations/illustration-files";
import { seenWeight } from "./lexicon/english-lexicon";
import { getLexicon } from "./lexicon/get-lexicon";

/** The drawing that a person names: by its own name in the set, or by a drawn word of the language (BCP 47). */
export function findIllustration(wanted: string, language: string): string | undefined {
  const words = wanted
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ");
  const name = words.replaceAll(" ", "-");
  if (illustrationNames().has(name)) return name;

  return (
    getLexicon(language)
      .get(words)
      ?.find((meaning) => meaning.name !== null)?.name ?? undefined
  );
}

/** The drawing of a word that means the same visible thing everywhere; undefined for all other words. */
export function findSureIllustration(word: string, language: string): string | undefined {
  const [meaning, ...others] = getLexicon(language).get(word.toLowerCase()) ?? [];
  const isSure =
    meaning?.cues === null &&
    meaning.weight === seenWeight &&
    others.every(({ name }) => name === meaning.name);

  return isSure ? (meaning.name ?? undefined) : undefined;
}
