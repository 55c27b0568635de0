import type { Scene, Timeline } from "@/remotion/timeline/schema";
import { illustrationKey } from "./illustration-files";

/** A sample timeline whose part illustrations are files of the set, as a renderer fetches them; samples have data URLs. */
export function withPrintedParts(timeline: Timeline): Timeline {
  const drawing = { name: "shark", assetKey: illustrationKey("shark", timeline.themeId) };
  const scenes = timeline.scenes.map((scene): Scene => {
    const { partIllustrations } = scene;

    return partIllustrations
      ? { ...scene, partIllustrations: partIllustrations.map((part) => part && drawing) }
      : scene;
  });

  return { ...timeline, scenes };
}
