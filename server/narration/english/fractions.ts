import { sayNumber, sayOrdinal } from "./number-words";
import type { SpeechRule } from "./speech-rule";

/** "1/2", "3/4", "2/3", and "½" or "3½"; only what is smaller than one, as "24/7" and "9/11" are none. */
export const sayFraction: SpeechRule = ({ core }) => {
  // Unicode takes "½" apart to 1, FRACTION SLASH and 2, which glues it to a number before it.
  const spaced = core
    .replace(/(\d)([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])/u, "$1 $2")
    .normalize("NFKD")
    .replace("⁄", "/");
  const [, whole, top, bottom] = /^(?:(\d+) )?(\d{1,2})\/(\d{1,2})$/.exec(spaced) ?? [];
  if (top === undefined || bottom === undefined || Number(top) >= Number(bottom) || top === "0")
    return undefined;
  if (bottom === "10" && core.includes("/")) return `${sayNumber(top)} out of ten`;

  const isOne = top === "1";
  const part = bottom === "2" ? "half" : bottom === "4" ? "quarter" : sayOrdinal(bottom);
  const words = `${whole !== undefined && isOne ? "a" : sayNumber(top)} ${isOne ? part : `${part}s`}`;

  return whole === undefined ? words : `${sayNumber(whole)} and ${words}`;
};
