import { Thumbnail as Still } from "@remotion/player";
import { useMemo } from "react";
import { Thumbnail } from "@/remotion/thumbnail/thumbnail";
import type { ThumbnailProps } from "@/remotion/timeline/schemas/thumbnail-schema";

const mediaBaseUrl = "/api/media";

/** A thumbnail as the render will draw it, as large as the available room. */
export function ThumbnailPicture({ picture }: { picture: Omit<ThumbnailProps, "mediaBaseUrl"> }) {
  const inputProps = useMemo(() => ({ ...picture, mediaBaseUrl }), [picture]);

  return (
    <Still
      component={Thumbnail}
      inputProps={inputProps}
      durationInFrames={1}
      compositionWidth={picture.width}
      compositionHeight={picture.height}
      fps={30}
      frameToDisplay={0}
      style={{ width: "100%", height: "100%" }}
    />
  );
}
