import type { OverlayOf } from "@/remotion/timeline/schema";
import { type InlineRun, sliceRuns, splitRuns, textOf, toRichText, trimRuns } from "../inline/inline-run";

type Labels = OverlayOf<"labelled-picture">["labels"];

const mostLabels = 8;
/** Names for the columns of places in a table of labels: how far across the picture, and how far down. */
const acrossNames = new Set(["x", "across", "left", "from left", "horizontal"]);
const downNames = new Set(["y", "down", "top", "from top", "vertical"]);

/** "Eye 62% 47%; Mantle 70% 30%" as labels; null where one of them has no name or no place. */
export function readLabels(runs: readonly InlineRun[]): Labels | null {
  const labels = splitRuns(runs, /[;；]/g).map((part) => {
    const text = textOf(part);
    const words = text.split(/[\s,]+/);
    const [x, y] = words.slice(-2).map(readShare);
    const at = text.lastIndexOf(words.at(-2) ?? "", text.length - (words.at(-1)?.length ?? 0) - 1);

    return toLabel(trimRuns(sliceRuns(part, 0, Math.max(0, at))), x, y);
  });

  return allOf(labels);
}

type Cell = { text: string; runs: InlineRun[] };

/** A table of names and their places in the picture above it (columns "x" and "y", in per cent) as labels; null for any other. */
export function labelsOf(header: readonly Cell[], rows: readonly Cell[][]): Labels | null {
  const [across, down] = header.slice(1).map(({ text }) => text.toLowerCase().trim());
  if (header.length !== 3 || !acrossNames.has(across ?? "") || !downNames.has(down ?? "")) return null;

  return allOf(
    rows.map(([name, x, y]) => toLabel(name?.runs ?? [], readShare(x?.text ?? ""), readShare(y?.text ?? ""))),
  );
}

function allOf(labels: (Labels[number] | null)[]): Labels | null {
  const known = labels.filter((label) => label !== null);

  return known.length === labels.length && known.length > 0 && known.length <= mostLabels ? known : null;
}

function toLabel(runs: InlineRun[], x: number | undefined, y: number | undefined): Labels[number] | null {
  const text = toRichText(runs);

  return text.length === 0 || x === undefined || y === undefined ? null : { text, x, y };
}

/** "62%" is 0.62; undefined for anything but a percentage up to 100. */
function readShare(text: string): number | undefined {
  const number = /^(\d{1,3}(?:\.\d{1,2})?)\s?%$/.exec(text.trim())?.[1];
  const share = Number(number) / 100;

  return number === undefined || share > 1 ? undefined : share;
}
