import { illustrationNames } from "@/server/adapters/illustrations/illustration-files";
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
