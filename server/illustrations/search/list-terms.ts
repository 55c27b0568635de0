import { hasEmojiWords, readEmojiWords } from "@/server/adapters/illustrations/emoji-words";
import { illustrationNames } from "@/server/adapters/illustrations/illustration-files";
import { getLexicon } from "../lexicon/get-lexicon";

/** A drawing with all its search terms. */
export type NamedTerms = { name: string; label: string; terms: readonly { term: string; weight: number }[] };

/** How well a term describes a drawing: what it shows, the words it is drawn for, what people associate with it. */
const weights = { label: 3, drawn: 2.5, tag: 1.5 };

const lists = new Map<string, readonly NamedTerms[]>();

/** All drawings with their terms in a language (BCP 47) and in English, sorted by name. */
export function listTerms(language: string): readonly NamedTerms[] {
  const { language: own } = new Intl.Locale(language);
  // Caching a language without words would only add one more list of English words.
  const code = hasEmojiWords(own) ? own : "en";
  const known = lists.get(code);
  if (known) return known;

  const list = buildTerms(code);
  lists.set(code, list);

  return list;
}

/** A text in the form in which terms are compared: lower case, no accents, words separated by one space. */
export function normalizeTerm(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{Mc}]+/gu, " ")
    .trim();
}

function buildTerms(code: string): NamedTerms[] {
  const labels = new Map<string, string>();
  const terms = new Map<string, Map<string, number>>(
    [...illustrationNames()].sort().map((name) => [name, new Map()]),
  );
  const add = (name: string | null, text: string, weight: number) => {
    const own = name === null ? undefined : terms.get(name);
    const term = normalizeTerm(text);
    if (own && term !== "") own.set(term, Math.max(weight, own.get(term) ?? 0));
  };

  for (const name of terms.keys()) add(name, name, weights.label);
  for (const language of new Set([code, "en"])) {
    for (const { name, label, tags } of readEmojiWords(language)) {
      if (!labels.has(name)) labels.set(name, label);
      add(name, label, weights.label);
      for (const tag of tags) add(name, tag, weights.tag);
    }
    for (const [word, meanings] of getLexicon(language))
      for (const { name } of meanings) add(name, word, weights.drawn);
  }

  return [...terms].map(([name, own]) => ({
    name,
    label: labels.get(name) ?? name.replaceAll("-", " "),
    terms: Array.from(own, ([term, weight]) => ({ term, weight })),
  }));
}
