/** Round brackets without others in them. */
const brackets = /\([^()]*\)|（[^（）]*）/gu;
/** What brackets hold for the eye alone: phonetic symbols, other scripts and spellings, converted units, dates of a life. */
const unheard = /[/;:=ⓘ°†*\d\u0100-\u1FFF]|^[(（]\s*,|pronounced|listen|from |lit\.|also |abbreviated/iu;

/**
 * A sentence of an encyclopaedia as it is read aloud: without notes in square brackets, and without round brackets for the eye
 * alone ("(/pɜːr/)", "(3.1 mi)"). Pure.
 */
export function tidySentence(sentence: string): string {
  const words = sentence
    .replace(/\[[\p{L}\d ]{1,30}\]/gu, "")
    .replace(brackets, (bracket) => (unheard.test(bracket) ? "" : bracket))
    .split(/\s/u)
    .filter((word) => word !== "");

  return words.join(" ").replace(/ (?=[,.;:!?])/g, "");
}
