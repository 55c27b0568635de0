import { barDrawWindow } from "../../motion/draw";
import { partStartFrames } from "../../layout/scene-layout";
import { NumberMarker } from "../rail/number-marker";
import { planRail } from "../rail/plan-rail";
import { RailView } from "../rail/rail-view";
import type { SceneComponentProps, SceneProps } from "../scene-definition";
import { ArrowPath } from "./arrow-path";

const wayBackInUnits = 4;

/** Places, sizes and times of a cycle in a tall or square picture: down a rail, and back up beside it. */
export function planRailCycle({ overlay, scene, timeline }: SceneProps<"cycle">) {
  const rail = planRail({
    scene,
    timeline,
    title: overlay.title,
    parts: overlay.steps.map((text) => ({ text })),
    markerInUnits: 7.5,
    sideRoomInUnits: wayBackInUnits,
  });
  const { layout } = rail;
  const fromFrame = layout.startFrame + layout.theme.motion.entranceInFrames;
  const closingFrame = partStartFrames(layout, scene, overlay.steps.length + 1, fromFrame).at(-1) ?? 0;
  const closingWindow = barDrawWindow(closingFrame, layout.fps);

  return { ...rail, closingWindow, windows: [...rail.windows, closingWindow] };
}

/** A cycle in a tall or square picture, where words beside a ring would have no room. */
export function RailCycle(props: SceneComponentProps<"cycle">) {
  const rail = planRailCycle(props);
  const { layout, parts, markerPx, heightPx, closingWindow } = rail;
  const { unit, dir } = layout;
  const sidePx = wayBackInUnits * unit;
  const centreOf = (index: number) => (parts.at(index)?.marker.topPx ?? 0) + markerPx / 2;
  const [firstPx, lastPx] = [centreOf(0), centreOf(-1)];
  const cornerPx = Math.min(2 * unit, (lastPx - firstPx) / 2);
  const linePx = 0.5 * unit;
  const endPx = sidePx - unit;

  return (
    <RailView
      rail={rail}
      mediaBaseUrl={props.mediaBaseUrl}
      hasArrows
      renderMarker={(index, isSpokenOf) => (
        <NumberMarker {...{ layout, isSpokenOf }} number={index + 1} sizePx={markerPx} />
      )}
    >
      <svg
        width={sidePx}
        height={heightPx}
        style={{
          position: "absolute",
          insetInlineStart: 0,
          top: 0,
          ...(dir === "rtl" && { transform: "scaleX(-1)" }),
        }}
      >
        <ArrowPath
          layout={layout}
          path={[
            `M${endPx} ${lastPx}H${linePx + cornerPx}`,
            `Q${linePx} ${lastPx} ${linePx} ${lastPx - cornerPx}V${firstPx + cornerPx}`,
            `Q${linePx} ${firstPx} ${linePx + cornerPx} ${firstPx}H${endPx}`,
          ].join("")}
          lengthPx={2 * endPx + lastPx - firstPx}
          tip={{ xPx: endPx, yPx: firstPx, degrees: 0 }}
          window={closingWindow}
        />
      </svg>
    </RailView>
  );
}
