import { formatFigure } from "@/remotion/scenes/chart/format-figure";
import { plainWords } from "@/remotion/thumbnail/thumbnail-words";
import type { Overlay } from "@/remotion/timeline/schema";
import { countWords } from "@/server/script-format/parse/sentences/count-words";
import { fitsThumbnail, listParts } from "./choose-phrase";
import { tidy, type WordsInput } from "./list-phrases";

/** A number in a video with the noun that it counts, and the position of its scene. */
export type NumberWords = { number: string; noun: string; position: number };

/** A noun of more words cannot be read at a glance. */
const mostNounWords = 4;

/** The numbers that a video shows, those with a short noun first. Pure. */
export function listNumbers({ language, scenes }: WordsInput): NumberWords[] {
  const numbers = scenes.flatMap(({ overlay }, position) => {
    const found = readNumber(overlay, language);
    if (!found) return [];
    const noun = tidy(found.noun);
    const isShort = countWords(noun, language) <= mostNounWords;

    return [{ number: found.number, noun: isShort ? noun : (listParts(noun, language)[0] ?? ""), position }];
  });
  // "3" alone says nothing; "$106" and "97%" do.
  const telling = numbers.filter(({ number, noun }) => noun !== "" || /[^\d\s.,]/u.test(number));

  return [...telling.filter(({ noun }) => noun !== ""), ...telling.filter(({ noun }) => noun === "")].filter(
    ({ number, noun }) => fitsThumbnail(`${number} ${noun}`, language),
  );
}

function readNumber(overlay: Overlay, language: string): { number: string; noun: string } | null {
  switch (overlay.kind) {
    case "big-number":
      return { number: formatFigure(overlay.figure, language), noun: plainWords(overlay.label) };

    case "part-of-whole":
      return { number: formatFigure(overlay.figure, language), noun: "" };

    default:
      return null;
  }
}

/** Two things that a video compares, each in one or two words; null if it compares none. Pure. */
export function findContrast({
  language,
  scenes,
}: WordsInput): { left: string; right: string; context: [string, string] } | null {
  for (const { overlay } of scenes) {
    if (overlay.kind !== "comparison") continue;
    const { left, right } = overlay;
    const isShort = [left, right].every(
      ({ title }) => countWords(title, language) <= 2 && title.length <= 20,
    );
    const toText = ({ title, points }: typeof left) => [title, ...points.map(plainWords)].join(". ");
    if (isShort)
      return { left: tidy(left.title), right: tidy(right.title), context: [toText(left), toText(right)] };
  }

  return null;
}
