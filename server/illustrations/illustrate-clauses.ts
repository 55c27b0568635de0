import { countTopic, illustrate, isSeen, type SentenceIllustration } from "./illustrate";
import type { IllustratedScene } from "./illustrate-scenes";

/**
 * For each scene, the drawings that mean only some of its words, in the order of the words; `chosen` are the scenes' own drawings.
 * Empty where the script itself names the drawing. `language` is BCP 47. Pure.
 */
export function illustrateClauses(
  scenes: readonly IllustratedScene[],
  chosen: readonly (readonly SentenceIllustration[])[],
  language: string,
): SentenceIllustration[][] {
  const topic = countTopic(
    scenes.map(({ text }) => text),
    language,
  );

  return scenes.map(({ text, icon, hasRoom }, position) => {
    const own = chosen[position] ?? [];
    if (!hasRoom || icon !== undefined || own.length === 0) return [];
    const recent = new Set(own.map(({ name }) => name));

    // Within a sentence, only visible things are worth their own picture.
    return illustrate(text, { language, topic, recent })
      .filter(isSeen)
      .filter(({ start }) => own.every((one) => start >= one.end || start < one.start))
      .toSorted((one, other) => one.start - other.start);
  });
}
