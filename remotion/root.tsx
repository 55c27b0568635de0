import { Composition, Folder, Still } from "remotion";
import {
  overlayKinds,
  sampleOverlayStatesProps,
  sampleThumbnailProps,
  sampleTimelineProps,
} from "./sample-props";
import { Thumbnail } from "./thumbnail/thumbnail";
import { calculateTimelineMetadata } from "./timeline/calculate-metadata";
import { OverlayStates } from "./timeline/overlay-states";
import { overlayStatesDurationInFrames } from "./timeline/overlay-states-duration";
import { overlayStatesPropsSchema, thumbnailPropsSchema, timelinePropsSchema } from "./timeline/schema";
import { Timeline } from "./timeline/timeline";

/** Registrations only. Sizes and lengths of timelines come from their props. */
export function Root() {
  return (
    <>
      <Composition
        id="timeline"
        component={Timeline}
        schema={timelinePropsSchema}
        defaultProps={sampleTimelineProps()}
        calculateMetadata={calculateTimelineMetadata}
      />
      <Composition
        id="overlay-states"
        component={OverlayStates}
        schema={overlayStatesPropsSchema}
        defaultProps={sampleOverlayStatesProps()}
        calculateMetadata={({ props }) => ({
          width: props.timeline.width,
          height: props.sheetHeight,
          durationInFrames: overlayStatesDurationInFrames(props),
        })}
        fps={30}
      />
      <Still
        id="thumbnail"
        component={Thumbnail}
        schema={thumbnailPropsSchema}
        defaultProps={sampleThumbnailProps()}
        calculateMetadata={({ props: { width, height } }) => ({ width, height })}
      />
      <Folder name="scenes">
        {overlayKinds.map((kind) => (
          <Composition
            key={kind}
            id={`scene-${kind}`}
            component={Timeline}
            schema={timelinePropsSchema}
            defaultProps={sampleTimelineProps({ kinds: [kind] })}
            calculateMetadata={calculateTimelineMetadata}
          />
        ))}
      </Folder>
    </>
  );
}
