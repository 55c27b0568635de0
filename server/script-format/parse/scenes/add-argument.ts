import type { List, ListItem, Paragraph, RootContent } from "mdast";
import type { OverlayOf, RichText } from "@/remotion/timeline/schema";
import { findMarkedPoints, type MarkedPoint } from "../found-scenes/find-marked-points";
import { areSideNames } from "../found-scenes/vocabulary/side-names";
import { flattenText } from "../inline/flatten-inline";
import { type InlineRun, textOf, trimRuns } from "../inline/inline-run";
import type { ScriptContext } from "../script-context";
import { cutPieces } from "../sentences/cut-pieces";
import { pausesMs } from "../sentences/limits";
import { narratePieces } from "../sentences/narrate-pieces";
import type { Sentence } from "../../schema";
import { placeVisual, pushScene, type SceneBuilder } from "./scene-builder";
import { showPhrase } from "./show-phrase";
import { takeTitle } from "./take-title";

/** The most points that a side has room for. */
const mostPoints = 6;

/** The points of a list that argues; null for other lists, and where an item is more than a paragraph or a side is too long. */
export function readArgument(list: List, context: ScriptContext): MarkedPoint[] | null {
  const items = list.children.map((item) => readItem(item, context));
  const known = items.filter((runs) => runs !== null);
  const points = known.length === items.length ? findMarkedPoints(known) : null;
  const isTooLong = [true, false].some(
    (isFor) => (points?.filter((point) => point.isFor === isFor).length ?? 0) > mostPoints,
  );

  return isTooLong ? null : points;
}

type TitledSides = { titles: readonly [Paragraph, Paragraph]; lists: readonly [List, List] };

/** "Pros:" above a list and "Cons:" above another, as the first four blocks; null for any others. */
export function findTitledSides(blocks: readonly RootContent[], context: ScriptContext): TitledSides | null {
  const [first, firstList, second, secondList] = blocks;
  if (first?.type !== "paragraph" || second?.type !== "paragraph") return null;
  if (firstList?.type !== "list" || secondList?.type !== "list") return null;

  const [one, other] = [first, second].map((paragraph) => titleText(paragraph, context));
  const fits = [firstList, secondList].every(
    (list) =>
      list.children.length <= mostPoints && list.children.every((item) => readItem(item, context) !== null),
  );
  const isTitled = /[:：]$/u.test(one ?? "") && /[:：]$/u.test(other ?? "");
  if (!fits || !isTitled || !areSideNames(one ?? "", other ?? "")) return null;

  return { titles: [first, second], lists: [firstList, secondList] };
}

/** Adds the scene of a list that argues, under its title; each point appears as it is spoken, in the list's order. */
export function addArgument(builder: SceneBuilder, points: readonly MarkedPoint[], line: number): void {
  const title = takeTitle(builder);
  const forCount = points.filter(({ isFor }) => isFor).length;
  const counts = { for: 0, against: forCount };
  const narrated = points.map(({ isFor, runs }) =>
    narratePoint(builder, runs, isFor ? counts.for++ : counts.against++),
  );
  const sideOf = (side: boolean) =>
    narrated.filter((_, index) => points[index]?.isFor === side).map(({ shown }) => shown);

  pushScene(builder, {
    overlay: {
      kind: "for-and-against",
      ...(title === null ? {} : { title: title.text }),
      for: { points: sideOf(true) },
      against: { points: sideOf(false) },
    },
    narration: [...(title?.narration ?? []), ...narrated.flatMap(({ narration }) => narration)],
    showsCaptions: title?.isShortened === true || narrated.some(({ isShortened }) => isShortened),
    line: title?.line ?? line,
  });
}

/** Adds the scene of two lists that argue, each under its name. */
export function addTitledSides(builder: SceneBuilder, { titles, lists }: TitledSides): void {
  placeVisual(builder);

  const { context, voiceId } = builder;
  let part = 0;
  const sides = lists.map((list, index) => {
    const heading = trimRuns(flattenText(titles[index]?.children ?? [], context));
    const points = list.children.map((item) => narratePoint(builder, readItem(item, context) ?? [], part++));

    return {
      title: textOf(heading)
        .replace(/[:：]$/u, "")
        .trim(),
      narration: narratePieces(cutPieces(heading, context.language), pausesMs.afterItem, voiceId),
      points,
    };
  });
  const overlaySide = (index: number): OverlayOf<"for-and-against">["for"] => ({
    title: sides[index]?.title,
    points: sides[index]?.points.map(({ shown }) => shown) ?? [],
  });

  pushScene(builder, {
    overlay: { kind: "for-and-against", for: overlaySide(0), against: overlaySide(1) },
    narration: sides.flatMap(({ narration, points }) => [
      ...narration,
      ...points.flatMap((point) => point.narration),
    ]),
    showsCaptions: sides.some(({ points }) => points.some(({ isShortened }) => isShortened)),
    line: titles[0].position?.start.line ?? 1,
  });
}

type NarratedPoint = { shown: RichText; narration: Sentence[]; isShortened: boolean };

function narratePoint({ context, voiceId }: SceneBuilder, runs: InlineRun[], part: number): NarratedPoint {
  const shown = showPhrase(runs);
  const narration = narratePieces(cutPieces(runs, context.language), pausesMs.afterItem, voiceId);

  return {
    shown: shown.text,
    narration: narration.map((sentence, index) => (index === 0 ? { ...sentence, beat: part } : sentence)),
    isShortened: shown.isShortened,
  };
}

/** An item's words; null where it holds anything but one paragraph with words. */
function readItem({ children }: ListItem, context: ScriptContext): InlineRun[] | null {
  const [paragraph] = children;
  if (children.length !== 1 || paragraph?.type !== "paragraph") return null;
  const runs = trimRuns(flattenText(paragraph.children, { ...context, notices: [] }));

  return cutPieces(runs, context.language).length === 0 ? null : runs;
}

function titleText(paragraph: Paragraph, context: ScriptContext): string {
  return textOf(flattenText(paragraph.children, { ...context, notices: [] })).trim();
}
