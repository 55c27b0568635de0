import type { List, ListItem, RootContent } from "mdast";
import type { RichText } from "@/remotion/timeline/schema";
import { explainKind } from "../found-scenes/explain-kind";
import { findListScene } from "../found-scenes/find-list-scene";
import { flattenText } from "../inline/flatten-inline";
import { textOf, trimRuns, type InlineRun } from "../inline/inline-run";
import type { Sentence } from "../../schema";
import { addNotice, type ScriptContext } from "../script-context";
import { countWords } from "../sentences/count-words";
import { cutPieces } from "../sentences/cut-pieces";
import { MAX_LIST_ITEMS, MAX_LIST_WORDS, pausesMs } from "../sentences/limits";
import { narratePieces } from "../sentences/narrate-pieces";
import { addArgument, readArgument } from "./add-argument";
import { placeVisual, pushScene, type SceneBuilder } from "./scene-builder";
import { showPhrase } from "./show-phrase";
import { speakIntro } from "./add-text";
import { takeTitle } from "./take-title";

type Item = {
  /** All its own words, without nested lists. */
  runs: InlineRun[];
  shown: RichText;
  narration: Sentence[];
  words: number;
  isShortened: boolean;
  hasNested: boolean;
  line: number;
};

/**
 * Adds a list as scenes of similar size, of at most seven items and 48 shown words. Item k appears at beat k, when its
 * first word is spoken. A list inside an item is spoken with it but not shown.
 */
export function addList(builder: SceneBuilder, list: List): void {
  placeVisual(builder);

  const points = readArgument(list, builder.context);
  if (points !== null) {
    addArgument(builder, points, list.position?.start.line ?? 1);
    return;
  }

  const items = list.children.map((item) => readItem(item, builder)).filter((item) => item !== null);
  if (items.length === 0) {
    speakIntro(builder);
    return;
  }

  const title = takeTitle(builder);
  const parts = splitEvenly(items);

  const found = findListScene({
    items: items.map(({ runs }) => runs),
    title: title === null ? "" : title.text.map(({ text }) => text).join(""),
    isOrdered: list.ordered === true,
    isSplit: parts.length > 1,
    language: builder.context.language,
  });
  let first = 0;
  for (const [index, part] of parts.entries()) {
    const narration = part.flatMap((item, beat) =>
      item.narration.map((sentence, at) => (at === 0 ? { ...sentence, beat } : sentence)),
    );

    const firstNumber = (list.start ?? 1) + first;
    const isShortened = (item: Item, at: number) =>
      item.hasNested || (found?.isShortened[first + at] ?? item.isShortened);
    const foundOverlay = found?.toOverlay(first, part.length);
    const kindReason = foundOverlay && explainKind(foundOverlay);

    pushScene(builder, {
      overlay: {
        ...(foundOverlay ?? {
          kind: "list",
          items: part.map(({ shown }) => shown),
          isOrdered: list.ordered === true,
          ...(list.ordered === true && firstNumber !== 1 ? { firstNumber } : {}),
        }),
        ...(title === null ? {} : { title: title.text }),
      },
      narration: index === 0 ? [...(title?.narration ?? []), ...narration] : narration,
      ...(kindReason !== undefined && { kindReason }),
      showsCaptions: part.some(isShortened) || (index === 0 && title?.isShortened === true),
      line: index === 0 ? (title?.line ?? part[0]?.line ?? 1) : (part[0]?.line ?? 1),
    });
    first += part.length;
  }
}

function readItem(item: ListItem, { context, voiceId }: SceneBuilder): Item | null {
  const line = item.position?.start.line ?? 1;
  const own = trimRuns(
    item.children.flatMap((child) => (child.type === "paragraph" ? wordsOf(child, context) : [])),
  );
  const nested = item.children.flatMap((child) => nestedRuns(child, context));
  const narration = [own, ...nested].flatMap((runs) =>
    narratePieces(cutPieces(runs, context.language), pausesMs.afterItem, voiceId),
  );

  if (cutPieces(own, context.language).length === 0) {
    addNotice(context, line, "a list item without words is left out.");

    return null;
  }

  const shown = showPhrase(own);
  const words = countWords(textOf(shown.runs), context.language);

  return {
    runs: own,
    shown: shown.text,
    narration,
    words,
    isShortened: shown.isShortened,
    hasNested: nested.length > 0,
    line,
  };
}

function wordsOf(
  paragraph: Extract<RootContent, { type: "paragraph" }>,
  context: ScriptContext,
): InlineRun[] {
  const line = paragraph.position?.start.line ?? 1;

  return [...flattenText(paragraph.children, context), { text: " ", isEmphasized: false, line }];
}

/** The words of the blocks inside an item, besides its own words; one entry for each nested item. */
function nestedRuns(child: ListItem["children"][number], context: ScriptContext): InlineRun[][] {
  if (child.type === "paragraph" || child.type === "definition") return [];
  if (child.type === "list") {
    return child.children.flatMap((item) => [
      item.children.flatMap((inner) => (inner.type === "paragraph" ? wordsOf(inner, context) : [])),
      ...item.children.flatMap((inner) => nestedRuns(inner, context)),
    ]);
  }

  addNotice(
    context,
    child.position?.start.line ?? 1,
    "only text and lists can stand in a list; the rest is left out.",
  );

  return [];
}

/** Parts of similar size, none with too many items or words. */
function splitEvenly(items: readonly Item[]): Item[][] {
  const size = Math.ceil(items.length / Math.ceil(items.length / MAX_LIST_ITEMS));
  const parts: Item[][] = [];
  let words = 0;

  for (const item of items) {
    const last = parts.at(-1);
    words += item.words;

    if (last !== undefined && last.length < size && words <= MAX_LIST_WORDS) last.push(item);
    else {
      parts.push([item]);
      words = item.words;
    }
  }

  return parts;
}
