/** Round brackets without others in them. */
const brackets = /\([^()]*\)|（[^（）]*）/gu;
/** What stands in them to be seen and not to be heard: sounds, other scripts and spellings, units once more, dates of a life. */
const unheard = /[/;:=ⓘ°†*\d\u0100-\u1FFF]|^[(（]\s*,|pronounced|listen|from |lit\.|also |abbreviated/iu;

/**
 * A sentence of an encyclopaedia as it is read aloud: without brackets that only eyes can use ("(/pɜːr/)", "(3.1 mi)"), notes
 * in square brackets, and spaces that are left of them. Pure.
 */
export function tidySentence(sentence: string): string {
  const words = sentence
    .replace(/\[[\p{L}\d ]{1,30}\]/gu, "")
    .replace(brackets, (bracket) => (unheard.test(bracket) ? "" : bracket))
    .split(/\s/u)
    .filter((word) => word !== "");

  return words.join(" ").replace(/ (?=[,.;:!?])/g, "");
}
