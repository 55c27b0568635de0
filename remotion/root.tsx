import { Composition, Folder, Still } from "remotion";
import { overlayKinds, sampleThumbnailProps, sampleTimelineProps } from "./sample-props";
import { Thumbnail } from "./thumbnail/thumbnail";
import { calculateTimelineMetadata } from "./timeline/calculate-metadata";
import { thumbnailPropsSchema, timelinePropsSchema } from "./timeline/schema";
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
      <Still
        id="thumbnail"
        component={Thumbnail}
        schema={thumbnailPropsSchema}
        defaultProps={sampleThumbnailProps()}
        width={1280}
        height={720}
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
