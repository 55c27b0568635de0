import type { Overlay } from "@/remotion/timeline/schema";
import type { InlineRun } from "../inline/inline-run";
import { findEvents } from "./find-timeline";

/** A list that is of another kind than a list; its overlay is made of `count` items from `first` on. */
export type FoundList = { toOverlay: (first: number, count: number) => Overlay; isShortened: boolean[] };

/** What the items of a list are together, if their words say so; null for plain lists. */
export function findListScene(items: readonly (readonly InlineRun[])[]): FoundList | null {
  const events = findEvents(items);
  if (events === null) return null;

  return {
    toOverlay: (first, count) => ({
      kind: "timeline",
      events: events.slice(first, first + count).map(({ event }) => event),
    }),
    isShortened: events.map(({ isShortened }) => isShortened),
  };
}
