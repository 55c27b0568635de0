import { Composition, Folder, Still } from "remotion";
import { samplePhotoBackground } from "../fixtures/sample-photo";
import { overlayKinds, sampleThumbnailProps, sampleTimelineProps } from "../fixtures/sample-props";
import { Thumbnail } from "../thumbnail/thumbnail";
import { calculateTimelineMetadata } from "../timeline/calculate-metadata";
import {
  captionStyleSchema,
  type Format,
  formatSchema,
  type ThemeId,
  themeIdSchema,
  timelinePropsSchema,
  type TimelineProps,
} from "../timeline/schema";
import {
  type ThumbnailLayout,
  thumbnailLayoutSchema,
  thumbnailPropsSchema,
} from "../timeline/schemas/thumbnail-schema";
import { Timeline } from "../timeline/timeline";

const looks = themeIdSchema.options.flatMap((themeId) =>
  formatSchema.options.map((format) => ({ themeId, format })),
);

/** The root of `npm run remotion`: samples of every kind of scene, caption style and thumbnail in every theme and format. */
export function StudioRoot() {
  return (
    <>
      {overlayKinds.map((kind) => (
        <Folder key={kind} name={kind}>
          {looks.map((look) => (
            <Sample
              key={nameOf(look)}
              id={`${kind}-${nameOf(look)}`}
              props={sampleTimelineProps({ ...look, kinds: [kind] })}
            />
          ))}
        </Folder>
      ))}
      <Folder name="all-scenes">
        {looks.map((look) => (
          <Sample key={nameOf(look)} id={`all-scenes-${nameOf(look)}`} props={sampleTimelineProps(look)} />
        ))}
      </Folder>
      {captionStyleSchema.options.map((captionStyle) => (
        <Folder key={captionStyle} name={`captions-${captionStyle}`}>
          {looks.map((look) => (
            <Sample
              key={nameOf(look)}
              id={`captions-${captionStyle}-${nameOf(look)}`}
              props={sampleTimelineProps({ ...look, captionStyle, kinds: ["picture"] })}
            />
          ))}
        </Folder>
      ))}
      <Folder name="thumbnails">
        {looks.flatMap((look) =>
          thumbnailLayoutSchema.options.map((layout) => (
            <SampleThumbnail key={`${nameOf(look)}-${layout}`} {...{ ...look, layout }} />
          )),
        )}
      </Folder>
    </>
  );
}

function Sample({ id, props }: { id: string; props: TimelineProps }) {
  return (
    <Composition
      id={id}
      component={Timeline}
      schema={timelinePropsSchema}
      defaultProps={props}
      calculateMetadata={calculateTimelineMetadata}
    />
  );
}

type Look = { themeId: ThemeId; format: Format };

function SampleThumbnail({ layout, ...look }: Look & { layout: ThumbnailLayout }) {
  return (
    <Still
      id={`thumbnail-${nameOf(look)}-${layout}`}
      component={Thumbnail}
      schema={thumbnailPropsSchema}
      defaultProps={sampleThumbnailProps({
        ...look,
        layout,
        background: layout === "picture" ? samplePhotoBackground(look.format) : undefined,
      })}
      calculateMetadata={({ props: { width, height } }) => ({ width, height })}
    />
  );
}

function nameOf({ themeId, format }: Look): string {
  return `${themeId}-${format}`;
}
