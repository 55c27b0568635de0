import { timeLabel } from "@/components/time-labels";
import type { BlockScene } from "@/server/script-format/edit/script-blocks";

const kinds: Record<string, string> = {
  title: "Title",
  statement: "Sentence",
  list: "List",
  "big-number": "Number",
  "bar-chart": "Bar chart",
  "line-chart": "Line chart",
  quote: "Quote",
  comparison: "Comparison",
  map: "Map",
  picture: "Picture",
};

/** What a card's scenes are: "Title", "Sentence × 3", "Sentence, Number". */
export function kindsLabel(scenes: BlockScene[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of scenes) counts.set(kind, (counts.get(kind) ?? 0) + 1);

  return [...counts]
    .map(([kind, count]) => `${kinds[kind] ?? kind}${count > 1 ? ` × ${count}` : ""}`)
    .join(", ");
}

/** How long a card's scenes take; an estimate until all of them are spoken. */
export function durationLabel(scenes: BlockScene[]): string {
  const seconds = scenes.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000;
  const isEstimate = scenes.some(({ isNarrated }) => !isNarrated);

  const time = seconds < 60 ? `${seconds.toFixed(1)} s` : timeLabel(seconds);

  return `${isEstimate ? "about " : ""}${time}`;
}
