import type { RichText } from "@/remotion/timeline/schema";
import { trimEndOf } from "@/server/trim-end-of";
import { sliceRuns, textOf, trimRuns } from "../inline/inline-run";
import { showPhrase } from "../scenes/show-phrase";
import type { Piece } from "../sentences/cut-pieces";
import { capitalize } from "./capitalize";
import type { FoundScene } from "./found-scene";
import { leadsBack, type Order, readOrder } from "./vocabulary/sequence-words";

const MIN_STEPS = 3;
const MAX_STEPS = 7;
/** A longer sentence is not a step but a story. */
const MAX_STEP_WORDS = 14;

type Step = { order: Order; text: RichText; isShortened: boolean };

/**
 * Consecutive sentences as steps: the first begins with "First", the others with "Then", "Next" or "Finally". They are a cycle if
 * one more sentence says that it begins again. Null for anything else: reasons are counted too, but none begins with "then".
 */
export function findSteps(pieces: readonly Piece[], language: string): FoundScene | null {
  const steps = takeSteps(pieces, language);
  if (steps.length < MIN_STEPS || !steps.some(({ order }) => order === "next")) return null;

  const closing = pieces[steps.length];
  const isCycle = closing !== undefined && !isTooLong(closing) && leadsBack(textOf(closing.runs), language);

  return {
    overlay: { kind: isCycle ? "cycle" : "steps", steps: steps.map(({ text }) => text) },
    pieceCount: steps.length + Number(isCycle),
    showsCaptions: isCycle || steps.some(({ isShortened }) => isShortened),
  };
}

function takeSteps(pieces: readonly Piece[], language: string): Step[] {
  const steps: Step[] = [];
  for (const piece of pieces) {
    const step = isTooLong(piece) ? null : readStep(piece, language);
    if (!step || steps.length === MAX_STEPS || (steps.length === 0) !== (step.order === "first")) break;
    steps.push(step);
    if (step.order === "last") break;
  }

  return steps;
}

function isTooLong({ utterances, words }: Piece): boolean {
  return utterances.length !== 1 || utterances[0]?.isClause === true || words > MAX_STEP_WORDS;
}

function readStep({ runs }: Piece, language: string): Step | null {
  const text = textOf(runs);
  const read = readOrder(text, language);
  if (!read || leadsBack(text, language)) return null;

  const end = trimEndOf(text, /[\s.。।]/u).length;
  const shown = showPhrase(trimRuns(sliceRuns(runs, read.length, end)));
  if (textOf(shown.runs).trim() === "") return null;

  return { order: read.order, text: capitalize(shown.text), isShortened: shown.isShortened };
}
