import type { SceneLayout } from "../../layout/scene-layout";
import type { RichText } from "../../timeline/schema";
import { panelPaddingInUnits } from "../parts/panel";
import { type FittedText, fitTexts } from "../text/fit-text";

/** Space in a box above and below its text, between boxes of a stage, and between stages for the arrows; in layout units. */
const paddingInUnits = 2;
const branchGap = 3;
const stageGap = { across: 9, down: 7.5 };
/** Indent of a box that an arrow enters or leaves sideways. */
const inset = 8;
const leastDensity = 0.35;

export type PlacedBox = {
  text: FittedText;
  stage: number;
  /** Distance from the line's start, so that it holds in both writing directions. */
  startPx: number;
  topPx: number;
  widthPx: number;
  heightPx: number;
};

type PlacedStages = { boxes: PlacedBox[]; widthPx: number; heightPx: number };

type StagesInput = {
  layout: SceneLayout;
  stages: readonly (readonly RichText[])[];
  /** Whether stages stand side by side (in a wide picture) or one below the other. */
  isAcross: boolean;
  availablePx: number;
};

/** Places the stages' texts in boxes, all at the largest size at which they fit. */
export function fitStages({ layout, stages, isAcross, availablePx }: StagesInput): PlacedStages {
  const { unit, theme, frameLayout, language, box } = layout;
  const columnPx = isAcross
    ? (box.width - (stages.length - 1) * stageGap.across * unit) / stages.length
    : box.width;
  const insets = stages.map((stage, index) => ({
    start: !isAcross && stage.length > 1 && index > 0 ? inset * unit : 0,
    end: !isAcross && stage.length > 1 && index < stages.length - 1 ? inset * unit : 0,
  }));
  const widest = Math.max(...insets.map(({ start, end }) => start + end));
  const texts = stages.flat();
  const place = (fitted: readonly FittedText[], density = 1) =>
    placeBoxes(fitted, { stages, insets, columnPx, isAcross, unit, density });
  const rules = {
    face: theme.faces.body,
    language,
    widthPx: columnPx - widest - 2 * panelPaddingInUnits * unit,
    maxFontSizePx: frameLayout.type.subtitle,
    minFontSizePx: frameLayout.type.label,
    lineHeight: 1.22,
    maxCharactersPerLine: layout.maxCharactersPerLine,
  };
  const fitted = fitTexts(texts, {
    ...rules,
    heightPx: availablePx,
    accepts: (candidates) => place(candidates).heightPx <= availablePx,
  });
  const placed = place(fitted);
  if (placed.heightPx <= availablePx) return placed;

  // At the smallest size, boxes move closer, and each text is cut to its share of the remaining height.
  const empty = place(
    fitted.map((text) => ({ ...text, heightPx: 0 })),
    leastDensity,
  ).heightPx;
  const rows = isAcross ? Math.max(...stages.map((stage) => stage.length)) : texts.length;
  const sharePx = (availablePx - empty) / rows;
  const cut = fitTexts(texts, { ...rules, maxFontSizePx: rules.minFontSizePx, heightPx: sharePx });

  return place(cut, leastDensity);
}

type PlaceRules = {
  stages: StagesInput["stages"];
  insets: readonly { start: number; end: number }[];
  columnPx: number;
  isAcross: boolean;
  unit: number;
  /** Share of the usual vertical space between and in boxes that is kept. */
  density: number;
};

function placeBoxes(
  fitted: readonly FittedText[],
  { stages, insets, columnPx, isAcross, unit, density }: PlaceRules,
): PlacedStages {
  const heightOf = (text: FittedText) => text.heightPx + 2 * paddingInUnits * density * unit;
  let first = 0;
  const columns = stages.map((stage) => fitted.slice(first, (first += stage.length)));
  const stageHeights = columns.map(
    (texts) =>
      texts.reduce((sum, text) => sum + heightOf(text), 0) + (texts.length - 1) * branchGap * density * unit,
  );
  const gapPx = isAcross ? stageGap.across * unit : stageGap.down * density * unit;
  const heightPx = isAcross
    ? Math.max(...stageHeights)
    : stageHeights.reduce((sum, height) => sum + height, (stages.length - 1) * gapPx);

  let stageTopPx = 0;
  const boxes = columns.flatMap((texts, stage) => {
    const { start, end } = insets[stage] ?? { start: 0, end: 0 };
    const stageHeightPx = stageHeights[stage] ?? 0;
    let topPx = isAcross ? (heightPx - stageHeightPx) / 2 : stageTopPx;
    stageTopPx += stageHeightPx + gapPx;

    return texts.map((text): PlacedBox => {
      const box = {
        ...{ text, stage, topPx, heightPx: heightOf(text) },
        startPx: start + (isAcross ? stage * (columnPx + gapPx) : 0),
        widthPx: columnPx - start - end,
      };
      topPx += box.heightPx + branchGap * density * unit;

      return box;
    });
  });

  return { boxes, widthPx: isAcross ? stages.length * (columnPx + gapPx) - gapPx : columnPx, heightPx };
}
