import { useCurrentFrame } from "remotion";
import { getSceneLayout, partStartFrames, type SceneLayout } from "../../layout/scene-layout";
import { type ChangeWindow, windowFrames } from "../../motion/change-window";
import { Entering, entranceProgress, entranceWindow } from "../../motion/entrance";
import { fitStages, type PlacedBox } from "./fit-stages";
import { planArrowsAcross, planArrowsDown, type PlannedArrow } from "./plan-arrows";
import { fitHeading } from "../parts/heading";
import { Panel, panelInk } from "../parts/panel";
import { SceneFrame } from "../parts/scene-frame";
import { TextBlock } from "../parts/text-block";
import { readingDurationInFrames } from "../minimum-duration";
import type { SceneDefinition, SceneProps } from "../scene-definition";
import { textWindows } from "../text/text-windows";

type Props = SceneProps<"cause-effect">;

/** A cause and its effects in boxes joined by arrows; the last stage is in the accent. */
function CauseEffectScene(props: Props) {
  const { layout, heading, headingRoomPx, placed, arrows, startFrames, lastStage } = planCauseEffect(props);
  const { widthPx, heightPx, boxes } = placed;

  return (
    <SceneFrame layout={layout}>
      {heading && (
        <div style={{ height: headingRoomPx }}>
          <TextBlock layout={layout} text={heading} startFrame={layout.startFrame} />
        </div>
      )}
      <div style={{ position: "relative", width: widthPx, height: heightPx }}>
        <svg
          width={widthPx}
          height={heightPx}
          style={{
            position: "absolute",
            inset: 0,
            overflow: "visible",
            transform: layout.dir === "rtl" ? "scaleX(-1)" : undefined,
          }}
        >
          {arrows.map((arrow, index) => (
            <Arrow key={index} layout={layout} arrow={arrow} startFrame={startFrames[arrow.to] ?? 0} />
          ))}
        </svg>
        {boxes.map((box, index) => (
          <Box
            key={index}
            layout={layout}
            box={box}
            isLast={box.stage === lastStage}
            startFrame={startFrames[index] ?? 0}
          />
        ))}
      </div>
    </SceneFrame>
  );
}

type BoxProps = { layout: SceneLayout; box: PlacedBox; isLast: boolean; startFrame: number };

function Box({ layout, box, isLast, startFrame }: BoxProps) {
  return (
    <Entering
      layout={layout}
      startFrame={startFrame}
      style={{
        position: "absolute",
        insetInlineStart: box.startPx,
        top: box.topPx,
        width: box.widthPx,
        height: box.heightPx,
      }}
    >
      <Panel layout={layout} isAccent={isLast}>
        <TextBlock
          layout={layout}
          text={box.text}
          startFrame={startFrame}
          color={panelInk(layout, isLast)}
          emphasisColor={panelInk(layout, isLast)}
        />
      </Panel>
    </Entering>
  );
}

type ArrowProps = { layout: SceneLayout; arrow: PlannedArrow; startFrame: number };

/** An arrow that is drawn from its cause to its effect. */
function Arrow({ layout, arrow, startFrame }: ArrowProps) {
  const { theme, unit } = layout;
  const progress = entranceProgress(useCurrentFrame(), startFrame, theme);
  const color = theme.colors.mutedInk;
  const { x, y, turn } = arrow.head;
  if (progress === 0) return null;

  return (
    <g fill="none" stroke={color} strokeWidth={0.4 * unit} strokeLinecap="round" strokeLinejoin="round">
      <path
        d={arrow.path}
        // No dashes once it is drawn: where dashes meet, they render slightly differently each time.
        {...(progress < 1 && { pathLength: 1, strokeDasharray: "1 1", strokeDashoffset: 1 - progress })}
      />
      {progress === 1 && (
        <path
          d={`M ${-1.5 * unit} ${-1.2 * unit} L 0 0 L ${-1.5 * unit} ${1.2 * unit}`}
          transform={`translate(${x} ${y}) rotate(${turn})`}
        />
      )}
    </g>
  );
}

function minimumDurationInFrames(props: Props): number {
  const { overlay, timeline } = props;

  return readingDurationInFrames({
    windows: planCauseEffect(props).windows,
    texts: [overlay.title, ...overlay.stages.flat()],
    timeline,
  });
}

function changeFrames(props: Props): number[] {
  return windowFrames(planCauseEffect(props).windows);
}

function contentHeightPx(props: Props): number {
  const { headingRoomPx, placed } = planCauseEffect(props);

  return headingRoomPx + placed.heightPx;
}

/** Places, sizes and times of a chain of causes. Parts are the boxes' texts, stage by stage. */
function planCauseEffect({ overlay, scene, timeline }: Props) {
  const layout = getSceneLayout({ scene, timeline });
  const { box, theme, unit } = layout;
  const heading = fitHeading(layout, overlay.title);
  const headingRoomPx = heading ? heading.heightPx + 4 * unit : 0;
  const isAcross = timeline.format === "landscape";

  const placed = fitStages({
    layout,
    stages: overlay.stages,
    isAcross,
    availablePx: box.height - headingRoomPx,
  });
  const arrows = isAcross
    ? planArrowsAcross(placed.boxes, unit)
    : planArrowsDown(placed.boxes, unit, placed.widthPx);

  const fromFrame = layout.startFrame + (heading ? theme.motion.entranceInFrames : 0);
  const startFrames = partStartFrames(layout, scene, placed.boxes.length, fromFrame);
  const windows: ChangeWindow[] = [
    ...(heading ? textWindows(layout.startFrame, heading, theme) : []),
    ...startFrames.map((startFrame) => entranceWindow(startFrame, theme)),
    ...placed.boxes.flatMap(({ text }, index) => textWindows(startFrames[index] ?? 0, text, theme)),
  ];

  return {
    ...{ layout, heading, headingRoomPx, placed, arrows, startFrames, windows },
    lastStage: overlay.stages.length - 1,
  };
}

/** The cause-effect scene: its component, minimum duration, change frames and content height. */
export const causeEffectScene: SceneDefinition<"cause-effect"> = {
  Component: CauseEffectScene,
  minimumDurationInFrames,
  changeFrames,
  contentHeightPx,
};
