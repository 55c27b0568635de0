import { getSceneDefinition } from "@/remotion/scenes/registry";
import type { Scene, Timeline } from "@/remotion/timeline/schema";
import { illustrationKey } from "@/server/adapters/illustrations/illustration-files";
import type { DrawnScene } from "./direct-timeline";

/**
 * A scene with the drawings of its overlay's parts, as the theme prints them; without them where the words leave them no room.
 * Pure.
 */
export function drawParts(scene: Scene, drawn: DrawnScene | undefined, timeline: Timeline): Scene {
  if (!drawn?.partIllustrations) return scene;
  const { overlay } = scene;
  const withParts = {
    ...scene,
    partIllustrations: drawn.partIllustrations.map((name) =>
      name === null ? null : { name, assetKey: illustrationKey(name, timeline.themeId) },
    ),
  };
  const { showsPartIllustrations } = getSceneDefinition(overlay.kind);
  const isShown = showsPartIllustrations?.({ overlay, scene: withParts, timeline }) ?? true;

  return isShown ? withParts : scene;
}
