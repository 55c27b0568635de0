import { useMemo } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";
import type { Box } from "../layout/frame-layout";
import { getSceneLayout, type SceneLayout } from "../layout/scene-layout";
import { windowFrames } from "../motion/change-window";
import { Entering, entranceWindow } from "../motion/entrance";
import { framesInShot, listShots, sceneAtFrame } from "../timeline/shots";
import type { Illustration, Scene, Timeline } from "../timeline/schema";
import { msToFrames } from "../timing";
import type { PlacedPart } from "./content-parts";
import { getSceneDefinition } from "./registry";
import { SetIllustration } from "./parts/illustration";
import { entranceParts } from "./text/text-parts";

type Props = { scene: Scene; timeline: Timeline };

/** Entrances, grounds and tilted corners overflow a drawing's box by at most this, or this share of it if that is more. */
const overhangInUnits = 5;
const overhangShare = 0.07;

/** The drawings beside, above or below a scene's words, each shown as it is spoken of. Close-ups lie deeper. */
export function SceneIllustrations({ scene, timeline, mediaBaseUrl }: Props & { mediaBaseUrl: string }) {
  const shot = sceneAtFrame(scene, useCurrentFrame(), timeline.fps);
  const { layout, placed } = useMemo(() => settle({ scene: shot, timeline }), [shot, timeline]);

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

/** Sorted frames at which the picture of a scene's illustrations changes; empty if it has none. */
export function illustrationChangeFrames({ scene, timeline }: Props): number[] {
  const shots = listShots(scene, timeline.fps).map((shot) => ({ shot, ...plan({ ...shot, timeline }) }));
  if (shots.every(({ placed }) => placed.length === 0)) return [];

  return shots.flatMap(({ shot, layout, placed }) =>
    framesInShot(
      shot,
      windowFrames(placed.map(({ startFrame }) => entranceWindow(startFrame, layout.theme))),
    ),
  );
}

/** The parts of a scene's illustrations: those that enter together form one part. */
export function illustrationParts({ scene, timeline }: Props): PlacedPart[] {
  return listShots(scene, timeline.fps).flatMap(({ scene: shot, fromFrame, untilFrame }) => {
    const { layout, placed } = plan({ scene: shot, timeline });
    const parts = entranceParts(placed.map(({ startFrame }) => entranceWindow(startFrame, layout.theme)));

    return parts.map((part) => ({ ...part, fromFrame, untilFrame }));
  });
}

/** The area that a scene's illustrations paint, in pixels of the timeline; they never paint outside. */
export function illustrationsBox({ scene, timeline }: Props): Box {
  const placed = listShots(scene, timeline.fps).flatMap((shot) => settle({ ...shot, timeline }).placed);
  const { width, height } = timeline;
  const at = (edge: (box: Box) => number) => placed.map(({ box }) => edge(box));
  const overhang = Math.max(
    overhangInUnits * getSceneLayout({ scene, timeline }).unit,
    overhangShare * Math.max(0, ...at((box) => box.width)),
  );
  const x = Math.max(0, Math.min(width, ...at((box) => box.x)) - overhang);
  const y = Math.max(0, Math.min(height, ...at((box) => box.y)) - overhang);

  return {
    ...{ x, y },
    width: Math.min(width, Math.max(0, ...at((box) => box.x + box.width)) + overhang) - x,
    height: Math.min(height, Math.max(0, ...at((box) => box.y + box.height)) + overhang) - y,
  };
}

type Placed = { illustration: Illustration; box: Box; startFrame: number };

/** The drawings of a scene's first shot, with their boxes and start frames. */
function plan(
  props: Props,
  layout: SceneLayout = getSceneLayout(props),
): { layout: SceneLayout; placed: Placed[] } {
  const illustrations = props.scene.shots?.[0]?.illustrations ?? [];
  const boxes = layout.composition === "close-up" ? [] : layout.illustrationBoxes;
  const placed = boxes.flatMap((box, index): Placed[] => {
    const illustration = illustrations[index];
    if (!illustration) return [];
    const spokenFrame = msToFrames(illustration.startMs, layout.fps);

    return [{ illustration, box, startFrame: Math.max(layout.startFrame, spokenFrame) }];
  });

  return { layout, placed };
}

/** Like `plan`, with each drawing as big as the words allow. It sets all words, which only pays for what is drawn. */
function settle({ scene, timeline }: Props): ReturnType<typeof plan> {
  const { overlay } = scene;
  const contentHeightPx = getSceneDefinition(overlay.kind).contentHeightPx?.({ overlay, scene, timeline });

  return plan({ scene, timeline }, getSceneLayout({ scene, timeline, contentHeightPx }));
}

function entranceBox({ x, y, width, height }: Box) {
  return { position: "absolute", left: x, top: y, width, height } as const;
}
