import { useMemo } from "react";
import { useCurrentFrame } from "remotion";
import { getFrameLayout } from "../layout/frame-layout";
import { getTheme } from "../themes/themes";
import type { Scene, Timeline } from "../timeline/schema";
import { buildCaptionPages } from "./build-caption-pages";
import { CaptionPageView } from "./caption-page-view";
import { pageFrames, tokenFrames } from "./caption-change-frames";

/** The captions of a scene, in the band at its foot. */
export function CaptionTrack({ scene, timeline }: { scene: Scene; timeline: Timeline }) {
  const frame = useCurrentFrame();
  const pages = useMemo(() => buildCaptionPages(scene, timeline), [scene, timeline]);
  const page = pages.find((candidate) => {
    const { from, until } = pageFrames(candidate, timeline.fps);

    return frame >= from && frame < until;
  });

  if (!page) return null;

  return (
    <CaptionPageView
      page={page}
      framesSinceStart={frame - pageFrames(page, timeline.fps).from}
      spokenTokenCount={tokenFrames(page, timeline.fps).filter((tokenFrame) => tokenFrame <= frame).length}
      captionStyle={timeline.captionStyle}
      theme={getTheme(timeline)}
      frameLayout={getFrameLayout(timeline)}
      // The land of a map fills the picture, as a photo does.
      isOverPicture={scene.background.kind !== "backdrop" || scene.overlay.kind === "map"}
    />
  );
}
