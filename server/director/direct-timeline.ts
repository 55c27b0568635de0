import type { Scene, Timeline } from "@/remotion/timeline/schema";
import type { SceneIllustration } from "@/server/videos/schema";
import type { PastScene } from "./choose-composition";
import { noRepeatWithin } from "@/server/illustrations/illustrate-scenes";
import { directScene } from "./direct-scene";
import { drawParts } from "./draw-parts";

/** The names of drawings that mean a scene's words, only some of them, or its overlay's parts. */
export type DrawnScene = {
  illustrations?: readonly SceneIllustration[];
  otherIllustrations?: readonly SceneIllustration[];
  partIllustrations?: readonly (string | null)[];
  /** Whether the script asks for no drawing here. */
  wantsNoDrawing?: boolean;
};

/** A timeline with its shots, and for each scene the reasons for them in plain English. */
export type DirectedTimeline = { timeline: Timeline; reasons: string[][] };

/**
 * Decides how each scene of a video is composed and cut, so that no more than two in a row look alike and something changes
 * every 2 to 5 s. `drawings` has an entry for each scene. It goes from the first scene to the last and remembers little, so that a
 * changed scene changes few others: the pictures of the rest need not be made again. Pure.
 */
export function directTimeline(timeline: Timeline, drawings: readonly DrawnScene[]): DirectedTimeline {
  const undirected = timeline.scenes.map((scene, position) => drawParts(scene, drawings[position], timeline));
  const scenes: Scene[] = [];
  const reasons: string[][] = [];
  const shown: string[][] = [];
  let past: PastScene[] = [];

  for (const [position, scene] of undirected.entries()) {
    const next = { from: position + 1, until: position + 1 + noRepeatWithin };
    const near = [
      ...shown.slice(-noRepeatWithin),
      ...drawings.slice(next.from, next.until).map(listNames),
      ...undirected.slice(next.from, next.until).map(listShown),
    ];
    const directed = directScene(scene, {
      ...{ timeline, past },
      ...drawings[position],
      isHook: position === 0,
      shownNearby: new Set(near.flat()),
    });
    scenes.push(directed.scene);
    reasons.push(directed.reasons);
    shown.push(listShown(directed.scene));
    past = [...past, directed.past].slice(-2);
  }

  return { timeline: { ...timeline, scenes }, reasons };
}

/** The names of the drawings that a scene shows so far: those of its shots and of its parts. */
function listShown({ shots = [], partIllustrations = [] }: Scene): string[] {
  return [
    ...shots.flatMap(({ illustrations }) => illustrations.map(({ name }) => name)),
    ...partIllustrations.flatMap((part) => part?.name ?? []),
  ];
}

/** The names of the drawings chosen for a scene that is not directed yet. */
function listNames({ illustrations = [] }: DrawnScene): string[] {
  return illustrations.map(({ name }) => name);
}
