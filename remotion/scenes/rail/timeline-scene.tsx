import { windowFrames } from "../../motion/change-window";
import { readingDurationInFrames } from "../minimum-duration";
import type { SceneComponentProps, SceneDefinition, SceneProps } from "../scene-definition";
import { planRail } from "./plan-rail";
import { RailView } from "./rail-view";

type Props = SceneProps<"timeline">;

/** Years in their order along a line, each with what happened then. Its parts are its events. */
export const timelineScene: SceneDefinition<"timeline"> = {
  Component: TimelineScene,
  minimumDurationInFrames(props) {
    const { title, events } = props.overlay;

    return readingDurationInFrames({
      windows: planTimeline(props).windows,
      texts: [title, ...events.flatMap(({ time, text }) => [time, text])],
      timeline: props.timeline,
    });
  },
  changeFrames: (props) => windowFrames(planTimeline(props).windows),
  showsPartIllustrations: (props) => planTimeline(props).parts.some(({ drawing }) => drawing),
  contentHeightPx(props) {
    const { headingRoomPx, heightPx } = planTimeline(props);

    return headingRoomPx + heightPx;
  },
};

function TimelineScene(props: SceneComponentProps<"timeline">) {
  const rail = planTimeline(props);
  const { theme, unit } = rail.layout;

  return (
    <RailView
      rail={rail}
      mediaBaseUrl={props.mediaBaseUrl}
      hasArrows={false}
      renderMarker={(_, isSpokenOf) => {
        const color = isSpokenOf ? theme.colors.accent : theme.colors.mutedInk;

        return (
          <div
            style={{
              boxSizing: "border-box",
              width: "100%",
              height: "100%",
              borderRadius: "50%",
              border: `${Math.max(0.3, theme.chart.lineWidth) * unit}px solid ${color}`,
              backgroundColor: theme.chart.isOutlined && !isSpokenOf ? "transparent" : color,
            }}
          />
        );
      }}
    />
  );
}

function planTimeline({ overlay, scene, timeline }: Props) {
  return planRail({
    scene,
    timeline,
    title: overlay.title,
    parts: overlay.events.map(({ time, text }) => ({ head: time, text })),
    markerInUnits: 2.2,
  });
}
