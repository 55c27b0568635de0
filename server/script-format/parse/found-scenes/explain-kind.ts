import type { Overlay } from "@/remotion/timeline/schema";

const numberWords = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Why words became a scene of another kind than a sentence or a list, in plain English; undefined for kinds without a reason. */
export function explainKind(overlay: Overlay): string | undefined {
  switch (overlay.kind) {
    case "timeline":
      return `A timeline, because ${inWords(overlay.events.length)} dates follow each other.`;
    case "steps":
      return `Steps, because ${inWords(overlay.steps.length)} of them follow each other.`;
    case "cycle":
      return "A cycle, because its last step leads to its first.";
    case "scale-comparison":
      return overlay.things.length > 1
        ? "Drawn to scale, because sizes are compared."
        : "Drawn to scale, because a size is named.";
    case "part-of-whole":
      return "A part of a whole, because a share is named.";
    case "pictogram-count":
      return overlay.count < overlay.total
        ? `Counted out, because ${inWords(overlay.count)} of ${inWords(overlay.total)} are named.`
        : `Counted out, because ${inWords(overlay.count)} things are named.`;
    case "map":
      return overlay.routes ? "A map, because a route is named." : "A map, because a city is named.";
    case "definition":
      return `A definition, because the sentence says what “${overlay.term}” means.`;
    case "cause-effect":
      return "A chain, because one thing leads to another.";
    case "big-number":
      return "A number, because the words in bold begin with it.";
    default:
      return undefined;
  }
}

function inWords(count: number): string {
  return numberWords[count] ?? String(count);
}
