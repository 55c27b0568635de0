import { findUnknownSign, hasPhoneme } from "./to-phonemes";

/** More than the longest word has; a model takes 240 at once. */
const mostSigns = 100;

/** A word in IPA as a reading holds it: in slashes that part it from what is around it, "he/she or his/hers" is none. */
const ipaInReading = /(?<!\S)(?<ipa>\/[^/\s](?:[^/]*[^/\s])?\/)(?<mark>[.,;:!?…—]*)(?!\S)/gu;

/** A word in IPA as an engine is given it: in slashes, with the mark of a pause behind them. */
const ipaWord = /^\/(?<ipa>[^/]+)\/(?<mark>[.,;:!?…—]?)$/u;

/** What a reading says in order, in words and in IPA; that with its slashes. */
export function splitReading(reading: string): { text: string; mark: string; isIpa: boolean }[] {
  const parts: { text: string; mark: string; isIpa: boolean }[] = [];
  const addText = (text: string) => {
    if (text.trim() !== "") parts.push({ text: text.trim(), mark: "", isIpa: false });
  };
  let end = 0;
  for (const match of reading.matchAll(ipaInReading)) {
    const { ipa = "", mark = "" } = match.groups ?? {};
    addText(reading.slice(end, match.index));
    parts.push({ text: ipa, mark, isIpa: true });
    end = match.index + match[0].length;
  }
  addText(reading.slice(end));

  return parts;
}

/** Whether a reading says something of it in IPA. */
export function hasIpa(reading: string): boolean {
  return splitReading(reading).some(({ isIpa }) => isIpa);
}

/** A word that is given to an engine in IPA, taken apart; undefined for any other. */
export function readIpaWord(word: string): { ipa: string; mark: string } | undefined {
  const { ipa, mark = "" } = ipaWord.exec(word)?.groups ?? {};

  return ipa === undefined ? undefined : { ipa, mark };
}

/** Why no voice can say what a reading says in IPA, in one sentence; undefined where nothing is wrong. */
export function findIpaProblem(reading: string): string | undefined {
  if (/^\/[^/\s]/.test(reading) && !hasIpa(reading))
    return `“${reading}” starts with a slash but does not end with one; phonetic symbols stand between two slashes.`;

  for (const { text, isIpa } of splitReading(reading)) {
    if (!isIpa) continue;
    const sign = findUnknownSign(text.slice(1, -1));
    if (sign !== undefined) {
      // A sign that stands on another is not seen alone.
      const shown = /\p{M}/u.test(sign) ? `◌${sign}` : sign;
      return `“${shown}” in “${text}” is a phonetic symbol that no voice can say; use another.`;
    }
    if (!hasPhoneme(text.slice(1, -1)))
      return `“${text}” has no phonetic symbol with a sound; write one such as “/ˈæksəlɒtl/”.`;
    if (text.length > mostSigns)
      return `“${text.slice(0, 20)}…” has more than ${mostSigns} phonetic symbols, which is too long for one word.`;
  }

  return undefined;
}
