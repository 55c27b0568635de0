import { plainText } from "@/remotion/timeline/plain-text";
import type { Caption } from "@/remotion/timeline/schema";
import type { VideoScene } from "@/server/videos/schema";
import { timeLineChart } from "./time-line-chart";
import { listSpokenWords, timeMentions } from "./time-mentions";
import { timeParts } from "./time-parts";
import { timePlaces } from "./time-places";
import { spreadParts, timeTerms } from "./time-terms";

/**
 * The beats of an overlay whose parts appear as they are named, in ms from the scene's start; null for an overlay whose parts appear
 * with sentences, or that has no parts. `language` is BCP 47.
 */
export function timeNamedParts(
  { overlay, narration }: VideoScene,
  captions: Caption[],
  language: string,
): number[] | null {
  if (narration.some(({ beat }) => beat !== undefined)) return null;

  switch (overlay.kind) {
    case "map":
      return timePlaces({ overlay, captions, language });
    case "definition":
      return timeMentions({
        ...{ captions, language, isInOrder: true },
        parts: [overlay.term, plainText(overlay.meaning)],
      });
    case "cause-effect":
      return timeMentions({
        ...{ captions, language, isInOrder: true },
        parts: overlay.stages.flat().map(plainText),
      });
    case "line-chart":
      return timeLineChart({ overlay, captions, language });
    case "bar-chart":
      return timeMentions({ captions, language, isInOrder: false, parts: overlay.categories });
    case "comparison":
      return timeMentions({
        ...{ captions, language, isInOrder: false },
        parts: tellApart([...overlay.left.points, ...overlay.right.points].map(plainText)),
      });
    case "for-and-against":
      return timeMentions({
        ...{ captions, language, isInOrder: false },
        parts: [...overlay.for.points, ...overlay.against.points].map(plainText),
      });
    case "formula":
      return timeTerms(overlay, captions, language);
    case "code":
      // The voice does not read code aloud, so its lines are spread evenly.
      return spreadParts(
        overlay.lines.filter((line) => line.length > 0).length,
        listSpokenWords(captions, language).map(({ startMs }) => startMs),
      );
    case "labelled-picture":
      return timeMentions({
        ...{ captions, language, isInOrder: false },
        parts: overlay.labels.map(({ text }) => plainText(text)),
      });
    case "timeline":
    case "steps":
    case "cycle":
    case "pictogram-count":
    case "part-of-whole":
    case "scale-comparison":
      return timeParts(overlay, captions, language);
    default:
      return null;
  }
}

/** Reduces each part to the words that no other part has: "with iron" and "with copper" are named where iron and copper are. */
function tellApart(parts: readonly string[]): string[] {
  const wordsOf = (part: string) => part.split(/\s+/u);

  return parts.map((part) => {
    const others = new Set(parts.filter((other) => other !== part).flatMap(wordsOf));
    const own = wordsOf(part).filter((word) => !others.has(word));

    return own.length > 0 ? own.join(" ") : part;
  });
}
