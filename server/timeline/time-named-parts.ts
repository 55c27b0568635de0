import type { Caption, Overlay, RichText } from "@/remotion/timeline/schema";
import { timeCountries } from "./time-countries";
import { timeParts } from "./time-parts";

/**
 * The beats of an overlay whose parts appear as they are named, in ms from the scene's start; null for one whose parts appear with
 * sentences, or that has none. `language` is BCP 47.
 */
export function timeNamedParts(overlay: Overlay, captions: Caption[], language: string): number[] | null {
  switch (overlay.kind) {
    case "map":
      return timeCountries({ countries: overlay.countries, captions, language });
    case "definition":
      return timeParts({
        ...{ captions, language, isInOrder: true },
        parts: [overlay.term, plainText(overlay.meaning)],
      });
    default:
      return null;
  }
}

function plainText(text: RichText): string {
  return text.map((run) => run.text).join("");
}
