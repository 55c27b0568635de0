import { Composition, Still } from "remotion";
import { Thumbnail } from "./thumbnail/thumbnail";
import { calculateTimelineMetadata, overlaySpritesDurationInFrames } from "./timeline/calculate-metadata";
import { formatDimensions, thumbnailDimensions } from "./layout/frame-layout";
import { OverlaySprites } from "./timeline/overlay-sprites";
import { type TimelineProps, timelinePropsSchema } from "./timeline/schema";
import { overlaySpritesPropsSchema } from "./timeline/schemas/sprites-schema";
import { type ThumbnailProps, thumbnailPropsSchema } from "./timeline/schemas/thumbnail-schema";
import { Timeline } from "./timeline/timeline";

/** Remotion requires default props. Every render brings its own, and the studio has samples (`studio/studio-root.tsx`). */
const nothing: TimelineProps = {
  timeline: {
    fps: 30,
    ...formatDimensions.landscape,
    format: "landscape",
    language: "en",
    dir: "ltr",
    themeId: "paper",
    captionStyle: "plain",
    scenes: [],
  },
  mediaBaseUrl: "",
};
const blankThumbnail: ThumbnailProps = {
  themeId: "paper",
  format: "landscape",
  ...thumbnailDimensions.landscape,
  language: "en",
  dir: "ltr",
  layout: "words",
  text: [],
  illustrations: [],
  background: { kind: "backdrop", variant: 0 },
  mediaBaseUrl: "",
};

/** Registers the compositions that the worker renders. Sizes and lengths of timelines come from their props. */
export function Root() {
  return (
    <>
      <Composition
        id="timeline"
        component={Timeline}
        schema={timelinePropsSchema}
        defaultProps={nothing}
        calculateMetadata={calculateTimelineMetadata}
      />
      <Composition
        id="overlay-sprites"
        component={OverlaySprites}
        schema={overlaySpritesPropsSchema}
        defaultProps={{ ...nothing, sheetWidth: 1, sheetHeight: 1, sheets: [] }}
        calculateMetadata={({ props }) => ({
          width: props.sheetWidth,
          height: props.sheetHeight,
          durationInFrames: overlaySpritesDurationInFrames(props),
        })}
        fps={30}
      />
      <Still
        id="thumbnail"
        component={Thumbnail}
        schema={thumbnailPropsSchema}
        defaultProps={blankThumbnail}
        calculateMetadata={({ props: { width, height } }) => ({ width, height })}
      />
    </>
  );
}
