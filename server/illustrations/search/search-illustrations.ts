import { listTerms, normalizeTerm, type NamedTerms } from "./list-terms";
import { isNearlyPrefix } from "./is-nearly-prefix";

/** A drawing that a person can choose. */
export type FoundIllustration = {
  name: string;
  /** Its label in the script's language, or in English if that language has none. */
  label: string;
};

/** The most results: a person does not look through more. */
const mostFound = 60;
/** How well a word that is being typed fits a term, from "octopus" for "octopus" to "octupus". */
const fits = { whole: 1, beginning: 0.8, word: 0.6, inside: 0.35, typo: 0.3 };
/** Shorter words are inside others, or a letter away from them, by chance. */
const leastInside = 3;
const leastTypo = 4;

/**
 * The drawings that match a search, the best first, at most 60: by what they show, by the words they are drawn for and by what
 * people call them, in `language` (BCP 47) and in English. Words may be incomplete, or have one typo. Pure.
 */
export function searchIllustrations(wanted: string, language: string): FoundIllustration[] {
  const words = normalizeTerm(wanted).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const all = listTerms(language);
  const exact = rank(all, (terms) => scoreAll(words, terms, fitOf));
  const found = exact.length > 0 ? exact : rank(all, (terms) => scoreAll(words, terms, typoFitOf));

  return found.slice(0, mostFound).map(({ name, label }) => ({ name, label }));
}

/** A drawing's label in a language (BCP 47), or in English. */
export function labelIllustration(name: string, language: string): string {
  return listTerms(language).find((terms) => terms.name === name)?.label ?? name.replaceAll("-", " ");
}

function rank(all: readonly NamedTerms[], score: (terms: NamedTerms) => number): NamedTerms[] {
  return all
    .map((terms) => ({ terms, score: score(terms) }))
    .filter((one) => one.score > 0)
    .sort((one, other) => other.score - one.score || one.terms.name.localeCompare(other.terms.name))
    .map(({ terms }) => terms);
}

type Fit = (word: string, term: string) => number;

/** How well words fit a drawing: together as one term, or else individually; 0 if one of them does not fit. */
function scoreAll(words: readonly string[], { terms }: NamedTerms, fit: Fit): number {
  const together = best(words.join(" "), terms, fit);
  if (words.length === 1 || together > 0) return together;
  const each = words.map((word) => best(word, terms, fit));

  return each.includes(0) ? 0 : each.reduce((sum, score) => sum + score, 0) / each.length / 2;
}

function best(word: string, terms: NamedTerms["terms"], fit: Fit): number {
  let highest = 0;
  for (const { term, weight } of terms) highest = Math.max(highest, weight * fit(word, term));

  return highest;
}

function fitOf(word: string, term: string): number {
  if (term === word) return fits.whole;
  if (term.startsWith(word)) return fits.beginning;
  if (term.includes(` ${word}`)) return fits.word;

  return word.length >= leastInside && term.includes(word) ? fits.inside : 0;
}

function typoFitOf(word: string, term: string): number {
  return word.length >= leastTypo && isNearlyPrefix(word, term) ? fits.typo : 0;
}
