import type { RichText } from "@/remotion/timeline/schema";
import type { NarrationRun } from "../../schema";

/** A stretch of a script's text with the same marks. */
export type InlineRun = {
  text: string;
  /** Spoken in place of `text`; such a run is never cut. */
  spokenText?: string;
  isEmphasized: boolean;
  /** Which bold phrase of the block this belongs to. */
  boldPhrase?: number;
  line: number;
};

/** The text of the runs as one string; `sliceRuns` takes offsets in it. */
export function textOf(runs: readonly InlineRun[]): string {
  return runs.map(({ text }) => text).join("");
}

/** The part of the runs from offset `start` to `end` of their text. A run with spoken words goes whole to the slice it starts in. */
export function sliceRuns(runs: readonly InlineRun[], start: number, end: number): InlineRun[] {
  const slices: InlineRun[] = [];
  let offset = 0;

  for (const run of runs) {
    if (offset >= end) break;
    const runEnd = offset + run.text.length;
    // Each sentence of a thousand-line paragraph walks its runs from the start, and most lie before the sentence.
    if (runEnd >= start) {
      const from = Math.max(start, offset);
      const to = Math.min(end, runEnd);

      if (run.spokenText !== undefined) {
        if (offset >= start) slices.push(run);
      } else if (from < to) {
        slices.push({ ...run, text: run.text.slice(from - offset, to - offset) });
      }
    }
    offset = runEnd;
  }

  return slices;
}

/** The runs without white space at their ends. */
export function trimRuns(runs: readonly InlineRun[]): InlineRun[] {
  const text = textOf(runs);
  const start = text.length - text.trimStart().length;

  return sliceRuns(runs, start, Math.max(start, text.trimEnd().length));
}

/** The parts of the runs between separators, each without white space at its ends. */
export function splitRuns(runs: readonly InlineRun[], separator: RegExp): InlineRun[][] {
  const text = textOf(runs);
  const starts = [0, ...[...text.matchAll(separator)].map((match) => match.index + match[0].length)];

  return starts.map((start, index) =>
    trimRuns(sliceRuns(runs, start, (starts[index + 1] ?? text.length + 1) - 1)),
  );
}

/** Runs as they are shown. Bold counts as emphasis too, except with `isBoldPlain`, when only the bold phrase is shown. */
export function toRichText(runs: readonly InlineRun[], { isBoldPlain = false } = {}): RichText {
  return joinAlike(
    trimRuns(runs).map(({ text, isEmphasized, boldPhrase }) => ({
      text,
      isEmphasized: isEmphasized || (boldPhrase !== undefined && !isBoldPlain),
    })),
  );
}

/** Runs as they are narrated: the captions' words, their emphasis, and the text spoken in their place. */
export function toNarrationRuns(runs: readonly InlineRun[]): NarrationRun[] {
  return joinAlike(
    trimRuns(runs).map(({ text, spokenText, isEmphasized, boldPhrase }) => ({
      text,
      ...(spokenText === undefined ? {} : { spokenText }),
      isEmphasized: isEmphasized || boldPhrase !== undefined,
    })),
  );
}

function joinAlike<Run extends { text: string; spokenText?: string; isEmphasized: boolean }>(
  runs: Run[],
): Run[] {
  const joined: Run[] = [];

  for (const run of runs) {
    const last = joined.at(-1);
    const isAlike =
      last?.isEmphasized === run.isEmphasized && (last.spokenText ?? run.spokenText) === undefined;

    if (last !== undefined && isAlike) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }

  return joined;
}
