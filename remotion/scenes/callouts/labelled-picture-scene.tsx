import { AbsoluteFill, useCurrentFrame } from "remotion";
import { getSceneLayout, partStartFrames, type SceneLayout } from "../../layout/scene-layout";
import { type ChangeWindow, windowFrames } from "../../motion/change-window";
import { Entering, entranceProgress, entranceWindow } from "../../motion/entrance";
import { type Callout, placeCallouts } from "./place-callouts";
import { TextBlock } from "../parts/text-block";
import { readingDurationInFrames } from "../minimum-duration";
import type { SceneDefinition, SceneProps } from "../scene-definition";
import { fitText } from "../text/fit-text";
import { textWindows } from "../text/text-windows";

type Props = SceneProps<"labelled-picture">;

/** A photo with labels: plates at its sides, each with a line to its point, appear as the voice names them. */
function LabelledPictureScene(props: Props) {
  const { layout, callouts, startFrames, credit, creditPlace } = planLabelledPicture(props);
  const { theme, unit, box, dir, language } = layout;

  return (
    <AbsoluteFill dir={dir} lang={language} style={{ color: theme.colors.ink }}>
      <svg width="100%" height="100%" style={{ position: "absolute", inset: 0 }}>
        {callouts.map((callout, index) => (
          <Pointer key={index} layout={layout} callout={callout} startFrame={startFrames[index] ?? 0} />
        ))}
      </svg>
      {callouts.map(({ plate, text }, index) => (
        <Entering
          key={index}
          layout={layout}
          startFrame={startFrames[index] ?? 0}
          style={{
            position: "absolute",
            left: plate.x,
            top: plate.y,
            width: plate.width,
            height: plate.height,
          }}
        >
          <div
            style={{
              ...{ display: "flex", alignItems: "center", justifyContent: "center", height: "100%" },
              backgroundColor: theme.colors.backing,
              borderRadius: theme.chart.barRadius * unit,
            }}
          >
            <TextBlock layout={layout} text={text} startFrame={startFrames[index] ?? 0} />
          </div>
        </Entering>
      ))}
      {credit && (
        <div style={{ position: "absolute", ...creditPlace, top: box.y + box.height - credit.heightPx }}>
          <TextBlock
            layout={layout}
            text={credit}
            startFrame={layout.startFrame}
            color={theme.colors.mutedInk}
            lineStyle={{
              width: "fit-content",
              paddingInline: 1.6 * unit,
              backgroundColor: theme.colors.backing,
            }}
          />
        </div>
      )}
    </AbsoluteFill>
  );
}

type PointerProps = { layout: SceneLayout; callout: Callout; startFrame: number };

/** A line drawn from a plate to its point, edged to show on light and dark, with a dot at its end. */
function Pointer({ layout, callout: { start, point }, startFrame }: PointerProps) {
  const { theme, unit } = layout;
  const progress = entranceProgress(useCurrentFrame(), startFrame, theme);
  if (progress === 0 || point === undefined) return null;

  const line = {
    x1: start.x,
    y1: start.y,
    x2: start.x + progress * (point.x - start.x),
    y2: start.y + progress * (point.y - start.y),
  };

  return (
    <g strokeLinecap="round">
      <line {...line} stroke={theme.colors.backing} strokeWidth={0.9 * unit} />
      <line {...line} stroke={theme.colors.accent} strokeWidth={0.4 * unit} />
      {progress === 1 && (
        <circle
          cx={point.x}
          cy={point.y}
          r={1.1 * unit}
          fill={theme.colors.accent}
          stroke={theme.colors.backing}
          strokeWidth={0.4 * unit}
        />
      )}
    </g>
  );
}

function minimumDurationInFrames(props: Props): number {
  const { overlay, timeline } = props;

  return readingDurationInFrames({
    windows: planLabelledPicture(props).windows,
    texts: [...overlay.labels.map(({ text }) => text), overlay.credit],
    timeline,
  });
}

function changeFrames(props: Props): number[] {
  return windowFrames(planLabelledPicture(props).windows);
}

/** Places, sizes and times of the labels. Parts are the labels. */
function planLabelledPicture({ overlay, scene, timeline }: Props) {
  // No backing: the picture is the scene, and each label has its own plate.
  const layout = getSceneLayout({ scene, timeline, needsBacking: false });
  const { box, theme, frameLayout, language, unit } = layout;
  const credit = overlay.credit
    ? fitText([{ text: overlay.credit, isEmphasized: false }], {
        face: theme.faces.label,
        language,
        widthPx: box.width - 4 * unit,
        heightPx: 0.1 * box.height,
        maxFontSizePx: frameLayout.type.label,
        minFontSizePx: frameLayout.type.label,
        lineHeight: 1.5,
        maxLines: 1,
      })
    : undefined;
  const callouts = placeCallouts({
    ...{ layout, overlay, scene, timeline },
    heightPx: box.height - (credit ? credit.heightPx + 2 * unit : 0),
  });

  // Left, unless the credit covers a point there.
  const isLeftTaken = callouts.some(
    ({ point }) =>
      credit && point && point.y > box.y + box.height - 2 * credit.heightPx && point.x < timeline.width / 2,
  );
  const creditPlace = isLeftTaken ? { right: timeline.width - box.x - box.width } : { left: box.x };

  const fromFrame = layout.startFrame + theme.motion.entranceInFrames;
  const startFrames = partStartFrames(layout, scene, callouts.length, fromFrame);
  const windows: ChangeWindow[] = [
    ...startFrames.map((startFrame) => entranceWindow(startFrame, theme)),
    ...callouts.flatMap(({ text }, index) => textWindows(startFrames[index] ?? 0, text, theme)),
    ...(credit ? textWindows(layout.startFrame, credit, theme) : []),
  ];

  return { layout, callouts, startFrames, credit, creditPlace, windows };
}

/** The labelled-picture scene: its component, minimum duration and change frames. */
export const labelledPictureScene: SceneDefinition<"labelled-picture"> = {
  Component: LabelledPictureScene,
  minimumDurationInFrames,
  changeFrames,
};
