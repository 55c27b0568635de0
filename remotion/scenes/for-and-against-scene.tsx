import { getSceneLayout, partStartFrames, type SceneLayout } from "../layout/scene-layout";
import { type ChangeWindow, windowFrames } from "../motion/change-window";
import { Entering, entranceWindow } from "../motion/entrance";
import type { RichText } from "../timeline/schema";
import { fitRows } from "./list/fit-rows";
import { fitHeading } from "./parts/heading";
import { Mark } from "./parts/mark";
import { SceneFrame } from "./parts/scene-frame";
import { TextBlock } from "./parts/text-block";
import { readingDurationInFrames } from "./minimum-duration";
import type { SceneDefinition, SceneProps } from "./scene-definition";
import { type FittedText, fitTexts } from "./text/fit-text";
import { textWindows } from "./text/text-windows";

type Props = SceneProps<"for-and-against">;

/** A mark's size and its room before the words, as multiples of the words' font size. */
const mark = { size: 0.8, room: 1.35 };

/** Points for a thing beside those against it (above them, in a Short), each behind its mark. */
function ForAndAgainstScene(props: Props) {
  const { layout, heading, headingRoomPx, sides, sideGapPx, isStacked } = planForAndAgainst(props);

  return (
    <SceneFrame layout={layout}>
      {heading && (
        <div style={{ height: headingRoomPx }}>
          <TextBlock layout={layout} text={heading} startFrame={layout.startFrame} />
        </div>
      )}
      <div style={{ display: "flex", flexDirection: isStacked ? "column" : "row", gap: sideGapPx }}>
        {sides.map((side, index) => (
          <Side key={index} layout={layout} side={side} />
        ))}
      </div>
    </SceneFrame>
  );
}

function Side({ layout, side }: { layout: SceneLayout; side: PlannedSide }) {
  const { unit } = layout;

  return (
    <div style={{ width: side.widthPx }}>
      {side.title && (
        <TextBlock layout={layout} text={side.title} startFrame={side.startFrame} color={side.color} />
      )}
      <Entering layout={layout} startFrame={side.startFrame} style={{ height: side.titleRoomPx }}>
        <div style={{ paddingTop: unit }}>
          <div style={{ height: 0.5 * unit, backgroundColor: side.color }} />
        </div>
      </Entering>
      {side.points.map((point, row) => (
        <div key={row} style={{ display: "flex", alignItems: "center", height: side.rowsPx[row] }}>
          <Entering
            layout={layout}
            startFrame={side.pointStartFrames[row] ?? 0}
            style={{
              width: mark.room * point.fontSizePx,
              height: point.heightPx,
              paddingTop: (point.lineHeightPx - mark.size * point.fontSizePx) / 2,
              boxSizing: "border-box",
              flexShrink: 0,
            }}
          >
            <Mark isPositive={side.isPositive} sizePx={mark.size * point.fontSizePx} color={side.color} />
          </Entering>
          <TextBlock
            layout={layout}
            text={point}
            startFrame={side.pointStartFrames[row] ?? 0}
            emphasisColor={layout.theme.colors.ink}
          />
        </div>
      ))}
    </div>
  );
}

function minimumDurationInFrames(props: Props): number {
  const { overlay, timeline } = props;
  const sides = [overlay.for, overlay.against];

  return readingDurationInFrames({
    windows: planForAndAgainst(props).windows,
    texts: [overlay.title, ...sides.flatMap(({ title, points }) => [title, ...points])],
    timeline,
  });
}

function changeFrames(props: Props): number[] {
  return windowFrames(planForAndAgainst(props).windows);
}

type PlannedSide = {
  isPositive: boolean;
  color: string;
  widthPx: number;
  title: FittedText | undefined;
  /** Height of the rule below the title, with the space around it. */
  titleRoomPx: number;
  startFrame: number;
  points: FittedText[];
  pointStartFrames: number[];
  rowsPx: number[];
};

/** Places, sizes and times of both sides. Parts are the points for, then those against. */
function planForAndAgainst({ overlay, scene, timeline }: Props) {
  const layout = getSceneLayout({ scene, timeline });
  const { box, frameLayout, theme, unit, language } = layout;
  const isStacked = timeline.format === "short";
  const heading = fitHeading(layout, overlay.title);
  const headingRoomPx = heading ? heading.heightPx + 4 * unit : 0;
  const sideGapPx = (isStacked ? 5 : 8) * unit;
  const widthPx = isStacked ? box.width : (box.width - sideGapPx) / 2;
  const availablePx = box.height - headingRoomPx;
  const sideHeightPx = isStacked ? (availablePx - sideGapPx) / 2 : availablePx;

  const titles = fitTitles([overlay.for.title, overlay.against.title], {
    face: theme.faces.headline,
    language,
    widthPx,
    heightPx: 0.25 * sideHeightPx,
    maxFontSizePx: frameLayout.type.subtitle,
    minFontSizePx: frameLayout.type.label,
    lineHeight: 1.15,
    maxLines: 1,
  });
  const titleRoomPx = 3 * unit;
  const titleHeightPx = Math.max(0, ...titles.map((title) => title?.heightPx ?? 0));
  const maxFontSizePx = frameLayout.type.subtitle;
  const forCount = overlay.for.points.length;
  const rowsOf = (first: number, count: number) => Array.from({ length: count }, (_, row) => [first + row]);
  const { texts, heights } = fitRows([...overlay.for.points, ...overlay.against.points], {
    face: theme.faces.body,
    language,
    widthPx: widthPx - mark.room * maxFontSizePx,
    availablePx: sideHeightPx - titleHeightPx - titleRoomPx,
    groups: [rowsOf(0, forCount), rowsOf(forCount, overlay.against.points.length)],
    maxFontSizePx,
    minFontSizePx: frameLayout.type.label,
    lineHeight: 1.22,
    maxCharactersPerLine: layout.maxCharactersPerLine,
  });

  const fromFrame = layout.startFrame + theme.motion.entranceInFrames;
  const startFrames = partStartFrames(layout, scene, texts.length, fromFrame);
  const planSide = (index: 0 | 1): PlannedSide => {
    const [from, to] = index === 0 ? [0, forCount] : [forCount, texts.length];

    return {
      isPositive: index === 0,
      color: index === 0 ? theme.colors.positive : theme.colors.negative,
      ...{ widthPx, titleRoomPx, title: titles[index] },
      startFrame: layout.startFrame + index * theme.motion.staggerInFrames,
      points: texts.slice(from, to),
      pointStartFrames: startFrames.slice(from, to),
      rowsPx: heights[index] ?? [],
    };
  };
  const sides = [planSide(0), planSide(1)];
  const windows: ChangeWindow[] = [
    ...(heading ? textWindows(layout.startFrame, heading, theme) : []),
    ...sides.flatMap((side) => [
      ...(side.title ? textWindows(side.startFrame, side.title, theme) : []),
      entranceWindow(side.startFrame, theme),
      ...side.pointStartFrames.map((startFrame) => entranceWindow(startFrame, theme)),
      ...side.points.flatMap((point, row) => textWindows(side.pointStartFrames[row] ?? 0, point, theme)),
    ]),
  ];

  return { layout, heading, headingRoomPx, sides, sideGapPx, isStacked, windows };
}

/** Both titles in one size; a side may have none. */
function fitTitles(
  titles: readonly (string | undefined)[],
  rules: Parameters<typeof fitTexts>[1],
): (FittedText | undefined)[] {
  const given = titles.filter((title) => title !== undefined);
  const fitted = fitTexts(
    given.map((text): RichText => [{ text, isEmphasized: false }]),
    rules,
  );

  return titles.map((title) => (title === undefined ? undefined : fitted[given.indexOf(title)]));
}

/** The for-and-against scene: its component, minimum duration and change frames. */
export const forAndAgainstScene: SceneDefinition<"for-and-against"> = {
  Component: ForAndAgainstScene,
  minimumDurationInFrames,
  changeFrames,
};
