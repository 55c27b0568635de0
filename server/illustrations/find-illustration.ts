import { illustrationNames } from "@/server/adapters/illustrations/illustration-files";
import { seenWeight } from "./lexicon/english-lexicon";
import { getLexicon } from "./lexicon/get-lexicon";

/** The drawing that a person calls so: by the set's own name, or by a word of the language (BCP 47) that is drawn. */
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

/** The drawing of a word that means one thing, which can be seen, wherever it stands; undefined for all others. */
export function findSureIllustration(word: string, language: string): string | undefined {
  const [meaning, ...others] = getLexicon(language).get(word.toLowerCase()) ?? [];
  const isSure =
    meaning?.cues === null &&
    meaning.weight === seenWeight &&
    others.every(({ name }) => name === meaning.name);

  return isSure ? (meaning.name ?? undefined) : undefined;
}
