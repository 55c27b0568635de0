import { AbsoluteFill } from "remotion";
import type { Box } from "../layout/frame-layout";
import { getSceneLayout, type SceneLayout } from "../layout/scene-layout";
import { windowFrames } from "../motion/change-window";
import { Entering, entranceWindow } from "../motion/entrance";
import type { Illustration, Scene, Timeline } from "../timeline/schema";
import { msToFrames } from "../timing";
import { SetIllustration } from "./parts/illustration";

type Props = { scene: Scene; timeline: Timeline };

/** Entrances move, and grounds reach, over a drawing's box by no more than this. */
const overhangInUnits = 5;

/** What a scene's words mean, drawn beside or above them, each as it is spoken of. */
export function SceneIllustrations({ scene, timeline, mediaBaseUrl }: Props & { mediaBaseUrl: string }) {
  const { layout, placed } = plan({ scene, timeline });

  return placed.map(({ illustration, box, startFrame }) => (
    <Entering key={illustration.name} layout={layout} startFrame={startFrame} style={entranceBox(box)}>
      <AbsoluteFill>
        <SetIllustration
          illustration={illustration}
          mediaBaseUrl={mediaBaseUrl}
          theme={layout.theme}
          box={{ ...box, x: 0, y: 0 }}
        />
      </AbsoluteFill>
    </Entering>
  ));
}

/** Sorted frames at which the picture of a scene's illustrations changes; none where it has none. */
export function illustrationChangeFrames(props: Props): number[] {
  const { layout, placed } = plan(props);
  if (placed.length === 0) return [];

  return windowFrames(placed.map(({ startFrame }) => entranceWindow(startFrame, layout.theme)));
}

/** Where a scene's illustrations paint, in pixels of the timeline: nothing of them is ever outside. */
export function illustrationsBox(props: Props): Box {
  const { layout, placed } = plan(props);
  const { width, height } = props.timeline;
  const overhang = overhangInUnits * layout.unit;
  const at = (edge: (box: Box) => number) => placed.map(({ box }) => edge(box));
  const x = Math.max(0, Math.min(width, ...at((box) => box.x)) - overhang);
  const y = Math.max(0, Math.min(height, ...at((box) => box.y)) - overhang);

  return {
    ...{ x, y },
    width: Math.min(width, Math.max(0, ...at((box) => box.x + box.width)) + overhang) - x,
    height: Math.min(height, Math.max(0, ...at((box) => box.y + box.height)) + overhang) - y,
  };
}

type Placed = { illustration: Illustration; box: Box; startFrame: number };

function plan(props: Props): { layout: SceneLayout; placed: Placed[] } {
  const layout = getSceneLayout(props);
  const placed = layout.illustrationBoxes.flatMap((box, index): Placed[] => {
    const illustration = props.scene.illustrations?.[index];
    if (!illustration) return [];
    const spokenFrame = msToFrames(illustration.startMs, layout.fps);

    return [{ illustration, box, startFrame: Math.max(layout.startFrame, spokenFrame) }];
  });

  return { layout, placed };
}

function entranceBox({ x, y, width, height }: Box) {
  return { position: "absolute", left: x, top: y, width, height } as const;
}
