import { windowFrames } from "../../motion/change-window";
import { readingDurationInFrames } from "../minimum-duration";
import type { SceneComponentProps, SceneDefinition, SceneProps } from "../scene-definition";
import { NumberMarker } from "./number-marker";
import { planRail } from "./plan-rail";
import { RailView } from "./rail-view";

type Props = SceneProps<"steps">;

/** Numbered steps, an arrow from each to the next. Its parts are its steps. */
export const stepsScene: SceneDefinition<"steps"> = {
  Component: StepsScene,
  minimumDurationInFrames(props) {
    const { title, steps } = props.overlay;

    return readingDurationInFrames({
      windows: planSteps(props).windows,
      texts: [title, ...steps],
      timeline: props.timeline,
    });
  },
  changeFrames: (props) => windowFrames(planSteps(props).windows),
  showsPartIllustrations: (props) => planSteps(props).parts.some(({ drawing }) => drawing),
  contentHeightPx(props) {
    const { headingRoomPx, heightPx } = planSteps(props);

    return headingRoomPx + heightPx;
  },
};

function StepsScene(props: SceneComponentProps<"steps">) {
  const rail = planSteps(props);
  const { layout, markerPx } = rail;

  return (
    <RailView
      rail={rail}
      mediaBaseUrl={props.mediaBaseUrl}
      hasArrows
      renderMarker={(index, isSpokenOf) => (
        <NumberMarker {...{ layout, isSpokenOf }} number={index + 1} sizePx={markerPx} />
      )}
    />
  );
}

function planSteps({ overlay, scene, timeline }: Props) {
  return planRail({
    scene,
    timeline,
    title: overlay.title,
    parts: overlay.steps.map((text) => ({ text })),
    markerInUnits: 7.5,
  });
}
