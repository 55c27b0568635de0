import type { OverlayOf, RichText } from "@/remotion/timeline/schema";
import { type InlineRun, sliceRuns, splitRuns, textOf, toRichText, trimRuns } from "../inline/inline-run";
import { scriptError } from "../../script-problem";

/** More parts could not be told apart at a glance, and would leave no room for their words. */
const MAX_PARTS = 8;

/** `::timeline[1876: the telephone; 1903: the first flight]` as a timeline without a title. Throws ScriptError. */
export function readTimeline(runs: readonly InlineRun[], line: number): OverlayOf<"timeline"> {
  const events = splitRuns(runs, /[;；]/g).map(readNamedPart);
  const known = events.filter((event) => event !== null);

  if (known.length < 2 || known.length > MAX_PARTS || known.length < events.length) {
    throw scriptError(
      "INVALID_DIRECTIVE",
      line,
      `::timeline takes 2 to ${MAX_PARTS} times and what happened, such as ::timeline[1876: the telephone; 1903: the first flight].`,
    );
  }

  return { kind: "timeline", events: known.map(({ name, text }) => ({ time: name, text })) };
}

/** `::steps[Heat the water; Add the tea; Wait]` or `::cycle[…]`, without a title. Throws ScriptError. */
export function readSteps<Kind extends "steps" | "cycle">(
  kind: Kind,
  runs: readonly InlineRun[],
  line: number,
): { kind: Kind; steps: RichText[] } {
  const steps = splitRuns(runs, /[;；]/g).filter((step) => textOf(step) !== "");

  if (steps.length < 2 || steps.length > MAX_PARTS) {
    throw scriptError(
      "INVALID_DIRECTIVE",
      line,
      `::${kind} takes 2 to ${MAX_PARTS} steps, such as ::${kind}[Heat the water; Add the tea; Wait].`,
    );
  }

  return { kind, steps: steps.map((step) => toRichText(step)) };
}

/** "name: words", or null if either is missing. */
export function readNamedPart(runs: InlineRun[]): { name: string; text: RichText } | null {
  const text = textOf(runs);
  const colon = text.search(/[:：]/);
  const name = text.slice(0, colon).trim();
  const words = trimRuns(sliceRuns(runs, colon + 1, text.length));

  return colon === -1 || name === "" || textOf(words) === "" ? null : { name, text: toRichText(words) };
}
