import type { Background } from "@/remotion/timeline/schema";
import type { SceneMedia } from "@/server/media/scene-media";

/** How much of a photo's width a scene drifts through: 2-4 % is felt, not seen. */
const drift = 0.03;

/**
 * What moves behind a scene: its photo, drifting in or out by turns, its clip, or the theme's backdrop. The backdrop
 * changes with the chapter, so that a new thought looks new.
 */
export function buildSceneBackground(scene: {
  media: SceneMedia | null;
  position: number;
  chapter: number;
}): Background {
  const { media } = scene;
  if (!media) return { kind: "backdrop", variant: scene.chapter % 3 };

  if (media.kind === "footage") {
    const { durationMs, ...rest } = media;

    return {
      ...rest,
      sourceDurationMs: durationMs,
      trimStartMs: 0,
      playbackRate: 1,
      fit: "cover",
      whenTooShort: "loop",
    };
  }

  const whole = { x: 0, y: 0, width: 1, height: 1 };
  const near = { x: drift / 2, y: drift / 2, width: 1 - drift, height: 1 - drift };
  const isDriftingIn = scene.position % 2 === 0;

  return { ...media, from: isDriftingIn ? whole : near, to: isDriftingIn ? near : whole };
}
