import { useCurrentFrame } from "remotion";
import { countUpValue, countUpWindow } from "../motion/count-up";
import { Entering, entranceWindow } from "../motion/entrance";
import { windowFrames } from "../motion/change-window";
import { formatFigure } from "./chart/format-figure";
import { type Face, faceStyle } from "../themes/theme";
import { SceneFrame } from "./parts/scene-frame";
import { TextBlock } from "./parts/text-block";
import { readingDurationInFrames } from "./minimum-duration";
import type { SceneProps } from "./scene-definition";
import { getSceneLayout } from "../layout/scene-layout";
import { fitText } from "./text/fit-text";
import { textWidthInEm } from "./text/text-width";
import { textWindows } from "./text/text-windows";

type Props = SceneProps<"big-number">;

/** "M" and "%" belong to the figure; "million" is a word beside it. */
const wordFromLetters = 3;
const wordScales = { landscape: 0.42, square: 0.5, short: 0.6 };

/** A label's limits: its height as a share of the box's height, its size as a multiple of `type`, and its line count. */
type LabelSetting = { height: number; size: number; type: "title" | "display"; lines: number };

/** Limits when the figure leads, and when the label is pointed out. `figureSize` is a multiple of the hero size. */
const settings = {
  figure: { figureSize: 1.6, label: { height: 0.38, size: 0.9, type: "title", lines: 3 } },
  label: { figureSize: 0.6, label: { height: 0.62, size: 1.25, type: "display", lines: 4 } },
} satisfies Record<string, { figureSize: number; label: LabelSetting }>;

function planBigNumber({ overlay, scene, timeline }: Props) {
  const layout = getSceneLayout({ scene, timeline });
  const { box, frameLayout, theme, unit, language } = layout;
  const gapPx = 3 * unit;
  const isLabelPointedOut = layout.pointed?.part === 1;
  const { figureSize } = settings[isLabelPointedOut ? "label" : "figure"];

  const fitLabel = ({ height, size, type, lines }: LabelSetting, face: Face) =>
    fitText(overlay.label, {
      ...{ face, language, maxLines: lines },
      widthPx: box.width,
      heightPx: height * box.height,
      maxFontSizePx: size * frameLayout.type[type],
      minFontSizePx: frameLayout.type.small,
      lineHeight: 1.2,
      maxCharactersPerLine: layout.maxCharactersPerLine,
    });
  const usualLabel = fitLabel(settings.figure.label, theme.faces.body);
  const hasSpaces = overlay.label.some(({ text }) => /\s/u.test(text));
  // Text without spaces would be split inside its words on more lines.
  const lines = hasSpaces ? settings.label.label.lines : usualLabel.lines.length;
  const label = isLabelPointedOut
    ? fitLabel({ ...settings.label.label, lines }, theme.faces.headline)
    : usualLabel;

  const { suffix } = overlay.figure;
  const wordScale = wordScales[timeline.format];
  const isWord = suffix.trim().length > wordFromLetters;
  const shown = { ...overlay.figure, suffix: isWord ? "" : suffix };
  const text = formatFigure(shown, language);
  const numberEm = textWidthInEm(text, theme.faces.headline);
  const wordEm = isWord ? wordScale * textWidthInEm(suffix, theme.faces.headline) : 0;
  // Sized for the final value: the number is never wider while it counts.
  const figure = fitText([{ text, isEmphasized: false }], {
    face: theme.faces.headline,
    language,
    widthPx: (box.width * numberEm) / (numberEm + wordEm),
    heightPx: box.height - label.heightPx - gapPx,
    maxFontSizePx: figureSize * frameLayout.type.hero,
    minFontSizePx: frameLayout.type.small,
    lineHeight: 1,
    maxLines: 1,
  });

  const countWindow = countUpWindow(layout.startFrame, layout.fps);
  const labelStartFrame = layout.startFrame + 2 * theme.motion.staggerInFrames;
  const windows = [
    countWindow,
    entranceWindow(layout.startFrame, theme),
    ...textWindows(labelStartFrame, label, theme),
  ];

  return {
    layout,
    shown,
    word: isWord ? suffix : "",
    wordScale,
    label,
    figure,
    countWindow,
    labelStartFrame,
    gapPx,
    windows,
  };
}

/** One figure, as large as fits, with a label for what it counts. It counts up once and then holds. */
export function BigNumberScene(props: Props) {
  const { layout, shown, word, wordScale, label, figure, countWindow, labelStartFrame, gapPx } =
    planBigNumber(props);
  const { overlay } = props;
  const frame = useCurrentFrame();
  const value = countUpValue(frame, countWindow, overlay.figure.value, overlay.figure.decimals);

  return (
    <SceneFrame layout={layout}>
      <Entering
        layout={layout}
        startFrame={layout.startFrame}
        style={{
          ...faceStyle(figure.face),
          fontSize: figure.fontSizePx,
          lineHeight: `${figure.lineHeightPx}px`,
          whiteSpace: "pre",
          color: layout.theme.colors.accent,
          marginBottom: gapPx,
        }}
      >
        {formatFigure({ ...shown, value }, layout.language)}
        {/* Has its own line height: the figure's, around smaller letters, would make the line taller than planned. */}
        {word && <span style={{ fontSize: `${wordScale}em`, lineHeight: 1 }}>{word}</span>}
      </Entering>
      <TextBlock
        layout={layout}
        text={label}
        startFrame={labelStartFrame}
        emphasisColor={layout.theme.colors.ink}
      />
    </SceneFrame>
  );
}

/** Frames the number needs to count, and to be read with its label. */
export function bigNumberMinimumDurationInFrames(props: Props): number {
  const { overlay, timeline } = props;

  return readingDurationInFrames({
    windows: planBigNumber(props).windows,
    texts: [formatFigure(overlay.figure, timeline.language), overlay.label],
    timeline,
  });
}

/** Frames at which the number's picture changes. */
export function bigNumberChangeFrames(props: Props): number[] {
  return windowFrames(planBigNumber(props).windows);
}

/** Combined height of the figure and its label, in pixels. */
export function bigNumberContentHeightPx(props: Props): number {
  const { figure, label, gapPx } = planBigNumber(props);

  // At line height 1, digits of some scripts overflow their line.
  return 1.3 * figure.heightPx + gapPx + label.heightPx;
}
