import type { CountedWord } from "./language-table";

type Scales = {
  /** Digits between two scales: 3 where a billion is a thousand millions, 6 where it is a million millions. */
  size: 3 | 6;
  /** From the million on: "un millón", "millones". */
  scales: readonly CountedWord[];
  /** A number below a million. */
  below: (digits: string) => string;
  /** Adapts those words to stand before the name of a scale. */
  counting?: (words: string) => string;
  /** What links the scales to the rest below a million. */
  link?: (rest: number) => string;
};

/** The words of a number of up to 15 digits, with the scales of a language above a million. */
export function composeMillions(
  digits: string,
  { size, scales, below, counting = (words) => words, link = () => " " }: Scales,
): string {
  const rest = Number(digits.slice(-6));
  let higher = digits.slice(0, -6);
  let words = "";
  for (const [one, many] of scales) {
    if (higher === "") break;
    const count = Number(higher.slice(-size));
    higher = higher.slice(0, -size);
    if (count === 0) continue;
    const scale = count === 1 ? one : `${counting(below(String(count)))} ${many}`;
    words = words === "" ? scale : `${scale} ${words}`;
  }
  if (words === "") return below(String(rest));

  return rest === 0 ? words : words + link(rest) + below(String(rest));
}
