import { type ChangeWindow, windowFrames } from "../../motion/change-window";
import { readingDurationInFrames } from "../minimum-duration";
import type { SceneComponentProps, SceneDefinition, SceneProps } from "../scene-definition";
import { planRing } from "./plan-ring";
import { planRailCycle, RailCycle } from "./rail-cycle";
import { RingCycle } from "./ring-cycle";

type Props = SceneProps<"cycle">;

/** Steps that lead back to their beginning. Its parts are its steps, and the way back. */
export const cycleScene: SceneDefinition<"cycle"> = {
  Component: CycleScene,
  minimumDurationInFrames(props) {
    const { title, steps } = props.overlay;

    return readingDurationInFrames({
      windows: listWindows(props),
      texts: [title, ...steps],
      timeline: props.timeline,
    });
  },
  changeFrames: (props) => windowFrames(listWindows(props)),
};

function CycleScene(props: SceneComponentProps<"cycle">) {
  return isRing(props) ? <RingCycle {...props} /> : <RailCycle {...props} />;
}

function listWindows(props: Props): ChangeWindow[] {
  return (isRing(props) ? planRing(props) : planRailCycle(props)).windows;
}

function isRing({ timeline }: Props): boolean {
  return timeline.format === "landscape";
}
