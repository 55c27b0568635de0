import { sayCardinal } from "../../numbers/number-words";
import { isBoundary, matchAt, wordAfter, wordBefore, type ClassGrammar } from "../../position";

const clockDuration = /(\d{1,3}):([0-5]\d):([0-5]\d)(?:[.,](\d{1,3}))?(?![\d:])/y;

/** "2:03:59" as hours, minutes and seconds. */
export const readClockDuration: ClassGrammar = ({ text, start, conventions }) => {
  const [whole, hours = "", minutes = "", seconds = "", fraction] = matchAt(clockDuration, text, start) ?? [];
  if (
    whole === undefined ||
    !isBoundary(text, start + whole.length) ||
    /^[ap]\.?m/i.test(wordAfter(text, start + whole.length))
  )
    return undefined;
  const count = (digits: string, unit: string) => {
    const value = Number(digits);
    const point =
      unit === "second" && fraction !== undefined
        ? ` point ${Array.from(fraction, (digit) => sayCardinal(digit, conventions)).join(" ")}`
        : "";

    return value === 0 && point === ""
      ? []
      : [
          `${sayCardinal(String(value), conventions)}${point} ${unit}${value === 1 && point === "" ? "" : "s"}`,
        ];
  };

  return {
    semioticClass: "duration",
    evidence: wordBefore(text, start) === "ratio" ? 1 : 3,
    end: start + whole.length,
    say: () => {
      const parts = [...count(hours, "hour"), ...count(minutes, "minute"), ...count(seconds, "second")];
      if (parts.length === 0) return ["zero seconds"];

      return [
        parts.length > 1 ? `${parts.slice(0, -1).join(" ")} and ${parts.at(-1) ?? ""}` : (parts[0] ?? ""),
      ];
    },
  };
};

const durationPart = /( ?)(\d{1,4})( ?)(days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?!\p{L})/uy;
const durationNames: Record<string, string> = { d: "day", h: "hour", m: "minute", s: "second" };

/** "1h 30m 20s", "2h30m": two parts or more, each smaller than the last. */
export const readDuration: ClassGrammar = ({ text, start, conventions }) => {
  const parts: { words: string; space: string; inner: string; rank: number }[] = [];
  let end = start;
  for (
    let match = matchAt(durationPart, text, end);
    match && parts.length < 4;
    match = matchAt(durationPart, text, end)
  ) {
    const [whole, space = "", digits = "", inner = "", unit = ""] = match;
    const letter = unit.charAt(0);
    const rank = "dhms".indexOf(letter);
    if (rank <= (parts.at(-1)?.rank ?? -1) || (parts.length === 0 && space !== "")) break;
    parts.push({
      words: `${sayCardinal(digits, conventions)}|${durationNames[letter] ?? ""}${digits === "1" ? "" : "s"}`,
      space,
      inner,
      rank,
    });
    end += whole.length;
  }
  if (parts.length < 2) return undefined;

  return {
    semioticClass: "duration",
    evidence: 3,
    end,
    say: () =>
      parts.reduce<string[]>((said, { words, space, inner }, index) => {
        const [number = "", unit = ""] = words.split("|");
        const pieces = inner === "" ? [`${number} ${unit}`] : [number, unit];
        if (index === 0 || space !== "") return [...said, ...pieces];

        return [...said.slice(0, -1), `${said.at(-1) ?? ""} ${pieces[0] ?? ""}`, ...pieces.slice(1)];
      }, []),
  };
};
