import type { Overlay } from "@/remotion/timeline/schema";
import type { InlineRun } from "../inline/inline-run";
import { showPhrase } from "../scenes/show-phrase";
import { findEvents } from "./find-timeline";
import { isCycleTitle, isStepsTitle } from "./vocabulary/sequence-words";

type ListWords = {
  items: readonly (readonly InlineRun[])[];
  /** The sentence that stood before the list; empty if there was none. */
  title: string;
  isOrdered: boolean;
  /** Whether it is too long for one scene. */
  isSplit: boolean;
  /** BCP 47. */
  language: string;
};

/** A list that becomes another kind of scene; `toOverlay` makes an overlay of `count` items from `first` on. */
export type FoundList = { toOverlay: (first: number, count: number) => Overlay; isShortened: boolean[] };

/** Fewer steps lead nowhere, and fewer parts do not make a circle. */
const MIN_STEPS = 2;
const MIN_CYCLE_STEPS = 3;

/** The scene that the items of a list make together, if their words or their title say so; null for plain lists. */
export function findListScene({ items, title, isOrdered, isSplit, language }: ListWords): FoundList | null {
  const events = findEvents(items);
  if (events !== null) {
    return {
      toOverlay: (first, count) => ({
        kind: "timeline",
        events: events.slice(first, first + count).map(({ event }) => event),
      }),
      isShortened: events.map(({ isShortened }) => isShortened),
    };
  }
  // Each scene of a split list would begin with step 1.
  if (isSplit) return null;

  const shown = items.map((runs) => showPhrase(runs));
  const steps = shown.map(({ text }) => text);
  const isShortened = shown.map((phrase) => phrase.isShortened);
  if (items.length >= MIN_CYCLE_STEPS && isCycleTitle(title, language)) {
    return { toOverlay: () => ({ kind: "cycle", steps }), isShortened };
  }
  if (isOrdered && items.length >= MIN_STEPS && isStepsTitle(title, language)) {
    return { toOverlay: () => ({ kind: "steps", steps }), isShortened };
  }

  return null;
}
