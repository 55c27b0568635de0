/** Scripts other than Latin, with what a person calls a text in it. Japanese stands before Chinese: it uses both. */
const scripts = [
  { name: "Japanese", letters: /[\p{Script=Hiragana}\p{Script=Katakana}]+/u },
  { name: "Korean", letters: /\p{Script=Hangul}+/u },
  { name: "Chinese", letters: /\p{Script=Han}+/u },
  { name: "Greek", letters: /\p{Script=Greek}{2,}/u },
  { name: "Hebrew", letters: /\p{Script=Hebrew}+/u },
  { name: "Thai", letters: /\p{Script=Thai}+/u },
  { name: "Armenian", letters: /\p{Script=Armenian}{2,}/u },
  { name: "Georgian", letters: /\p{Script=Georgian}{2,}/u },
  { name: "a language in Cyrillic letters", letters: /\p{Script=Cyrillic}{2,}/u },
  { name: "a language in Arabic letters", letters: /\p{Script=Arabic}+/u },
  { name: "a language in Devanagari letters", letters: /\p{Script=Devanagari}+/u },
  // Any other letter. Single Greek ones are symbols ("π", "µ") and have names in English.
  {
    name: "a language in letters other than Latin",
    letters: /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Common}\P{L}]{2,}/u,
  },
];

export type ForeignText = {
  /** "German", "a language in Cyrillic letters". */
  languageName: string;
  /** The words that tell, as they stand in the text. */
  excerpt: string;
};

/** The first word in letters that are not Latin; certain, whatever the language may be. */
export function findForeignScript(text: string): ForeignText | undefined {
  const script = scripts.find(({ letters }) => letters.test(text));
  const word = text.split(/\s+/).find((part) => script?.letters.test(part));

  return script && { languageName: script.name, excerpt: word ?? text };
}
