import { layoutTimeline } from "@/remotion/timeline/layout";
import type { Scene, Timeline } from "@/remotion/timeline/schema";
import { AppError } from "@/server/errors";
import type { Segment } from "./planned-segment";

/**
 * The part of a timeline that draws scene `position`. A transition belongs to the incoming scene and shows the
 * outgoing one, so a scene with a transition brings the previous one along. A scene with a cut depends on itself alone.
 */
export function buildSegment(timeline: Timeline, position: number): Segment {
  const scene = timeline.scenes[position];
  if (!scene) throw new AppError("INTERNAL", `The timeline has no scene ${position}.`);

  const previous = scene.transition.kind === "cut" ? undefined : timeline.scenes[position - 1];
  const part = {
    ...timeline,
    // A scene without captions does not show their style: changing it must not make the scene be drawn again.
    captionStyle:
      scene.showsCaptions && scene.captions.length > 0 ? timeline.captionStyle : ("plain" as const),
    scenes: [...(previous ? [withoutWayIn(previous)] : []), scene].map(withoutSound),
  };
  const layout = layoutTimeline(part);
  const own = layout.scenes.at(-1);
  if (!own) throw new AppError("INTERNAL", `Scene ${position} has no place in its segment.`);

  return {
    timeline: part,
    durationInFrames: layout.durationInFrames,
    frameRange: [own.from, own.from + own.durationInFrames - 1],
  };
}

/** The outgoing scene's own transition is over by then, so it cannot be seen. */
function withoutWayIn(scene: Scene): Scene {
  return { ...scene, transition: { kind: "cut", durationInFrames: 0 } };
}

/** Removes the narration and the scene's id, which cannot be seen, so that another video with the same scene shares its picture. */
function withoutSound({ narration: _narration, ...scene }: Scene, index: number): Scene {
  return { ...scene, id: `scene-${index}` };
}
