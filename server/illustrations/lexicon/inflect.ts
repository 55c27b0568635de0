/** Irregular plurals. */
const irregularPlurals: Record<string, string> = {
  man: "men",
  woman: "women",
  child: "children",
  foot: "feet",
  tooth: "teeth",
  goose: "geese",
  mouse: "mice",
  ox: "oxen",
  leaf: "leaves",
  wolf: "wolves",
  knife: "knives",
  calf: "calves",
  loaf: "loaves",
  shelf: "shelves",
  policeman: "policemen",
  salesman: "salesmen",
  businessman: "businessmen",
  person: "persons",
  bacterium: "bacteria",
  larva: "larvae",
  fungus: "fungi",
  life: "lives",
};

/** Nouns that have only one form here, because their plural is also a verb form or another noun. */
const singularOnly = new Set(["leaf", "butter", "lead", "ring", "news", "gas"]);

/** The singular and plural of an English noun, or of a phrase that ends in one. */
export function nounForms(noun: string): string[] {
  const words = noun.split(" ");
  const last = words.at(-1) ?? "";
  if (singularOnly.has(last) || last.length < 3 || /(?<![su])s$/.test(last)) return [noun];
  const plurals = [pluralOf(last), ...(last.endsWith("o") ? [`${last}es`] : [])];

  return [noun, ...plurals.map((plural) => [...words.slice(0, -1), plural].join(" "))];
}

function pluralOf(word: string): string {
  const irregular = irregularPlurals[word.toLowerCase()];
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:[sxz]|ch|sh)$/.test(word)) return `${word}es`;

  return `${word}s`;
}

/** All forms of a regular English verb. The tables list the forms of irregular verbs individually. */
export function verbForms(verb: string): string[] {
  const stem = verb.endsWith("e") ? verb.slice(0, -1) : verb;
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/.test(verb) && verb.length < 5 ? verb + verb.slice(-1) : stem;
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${doubled}ed`;

  return [verb, pluralOf(verb), past, `${doubled}ing`];
}
