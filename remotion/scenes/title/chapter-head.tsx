import type { CSSProperties } from "react";
import type { SceneLayout } from "../../layout/scene-layout";
import type { ChangeWindow } from "../../motion/change-window";
import { Entering, entranceWindow } from "../../motion/entrance";
import type { OverlayOf } from "../../timeline/schema";
import { TextBlock } from "../parts/text-block";
import { fitText, type FittedText } from "../text/fit-text";
import { textWindows } from "../text/text-windows";

type Chapter = NonNullable<OverlayOf<"title">["chapter"]>;

export type ChapterHead = {
  chapter: Chapter;
  /** Undefined where some of the chapters have numbers of their own but this one has none. */
  numeral: FittedText | undefined;
  numeralStartFrame: number;
  progressStartFrame: number;
  heightPx: number;
  windows: ChangeWindow[];
};

/** More would be too thin to see: their progress is one bar. */
const mostSegments = 16;
const numeralShare = 0.34;
const gapInUnits = { overProgress: 2.4, underProgress: 3.6, between: 0.8 };
const blockPaddingInUnits = 2.4;

/** Plans the head above a chapter's heading: its number, and the progress of the video. */
export function planChapterHead(layout: SceneLayout, chapter: Chapter): ChapterHead {
  const { box, frameLayout, theme, unit, language, startFrame } = layout;
  const { staggerInFrames } = theme.motion;
  const isOutlined = theme.chapterNumeral === "outlined";
  const digits = isOutlined ? String(chapter.number).padStart(2, "0") : String(chapter.number);
  const numeral =
    chapter.number === undefined
      ? undefined
      : fitText([{ text: digits, isEmphasized: false }], {
          face: theme.faces.headline,
          language,
          widthPx: box.width,
          heightPx: numeralShare * box.height,
          maxFontSizePx: frameLayout.type.hero,
          minFontSizePx: frameLayout.type.title,
          // Digits have no descenders.
          lineHeight: 1,
          maxLines: 1,
        });
  const progressStartFrame = startFrame + staggerInFrames;
  const { overProgress, underProgress } = gapInUnits;

  return {
    chapter,
    numeral,
    numeralStartFrame: startFrame,
    progressStartFrame,
    heightPx:
      (numeral ? numeral.heightPx + overProgress * unit : 0) + barHeightPx(layout) + underProgress * unit,
    windows: [
      ...(numeral ? textWindows(startFrame, numeral, theme) : []),
      entranceWindow(progressStartFrame, theme),
    ],
  };
}

/** A chapter's number in the theme's style, above a line with one segment per chapter. */
export function ChapterHeadView({ layout, head }: { layout: SceneLayout; head: ChapterHead }) {
  const { box, theme, unit } = layout;
  const { chapter, numeral, numeralStartFrame, progressStartFrame, heightPx } = head;
  const { colors } = theme;

  return (
    <div style={{ height: heightPx, width: box.width }}>
      {numeral && (
        <TextBlock layout={layout} text={numeral} startFrame={numeralStartFrame} {...numeralStyle(layout)} />
      )}
      <Entering
        layout={layout}
        startFrame={progressStartFrame}
        style={{
          display: "flex",
          gap: gapInUnits.between * unit,
          marginTop: numeral ? gapInUnits.overProgress * unit : 0,
        }}
      >
        {segments(chapter).map(({ share, isPast }, index) => (
          <div
            key={index}
            style={{
              flexGrow: share,
              height: barHeightPx(layout),
              borderRadius: theme.chart.barRadius * unit,
              backgroundColor: isPast ? colors.accent : colors.line,
            }}
          />
        ))}
      </Entering>
    </div>
  );
}

function barHeightPx({ theme, unit }: SceneLayout): number {
  return 1.4 * theme.chart.lineWidth * unit;
}

/** One segment per chapter, in the accent up to the current one. */
function segments({ position, count }: Chapter): { share: number; isPast: boolean }[] {
  if (count > mostSegments) {
    return [
      { share: position, isPast: true },
      { share: count - position, isPast: false },
    ].filter(({ share }) => share > 0);
  }

  return Array.from({ length: count }, (_, index) => ({ share: 1, isPast: index < position }));
}

function numeralStyle({ theme, unit }: SceneLayout): {
  color: string;
  style?: CSSProperties;
} {
  const { accent, onAccent } = theme.colors;

  switch (theme.chapterNumeral) {
    case "ink":
      return { color: accent };
    case "outlined":
      return { color: "transparent", style: { WebkitTextStroke: `${0.28 * unit}px ${accent}` } };
    case "block":
      return {
        color: onAccent,
        style: {
          display: "inline-block",
          paddingInline: blockPaddingInUnits * unit,
          borderRadius: theme.chart.barRadius * unit,
          backgroundColor: accent,
        },
      };
  }
}
