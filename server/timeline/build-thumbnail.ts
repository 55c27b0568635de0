import { thumbnailDimensions } from "@/remotion/layout/frame-layout";
import type { Timeline } from "@/remotion/timeline/schema";
import { thumbnailLayoutSchema, type ThumbnailProps } from "@/remotion/timeline/schemas/thumbnail-schema";
import { illustrationKey } from "@/server/adapters/illustrations/illustration-files";
import type { Video } from "@/server/videos/schema";

/** How many of a theme's backdrops thumbnails use. */
const backdropCount = 3;

type ThumbnailSetting = Pick<Timeline, "themeId" | "format" | "language" | "dir"> & {
  scenes: readonly Pick<Timeline["scenes"][number], "background">[];
};

/** The data that a video's thumbnail is drawn from, in the format of its timeline. Pure. */
export function buildThumbnail(
  { layout, text, illustrations }: Video["thumbnail"],
  { themeId, format, language, dir, scenes }: ThumbnailSetting,
): Omit<ThumbnailProps, "mediaBaseUrl"> {
  const picture = scenes.map(({ background }) => background).find(({ kind }) => kind !== "backdrop");
  const backdrop = {
    kind: "backdrop" as const,
    variant: thumbnailLayoutSchema.options.indexOf(layout) % backdropCount,
  };

  return {
    ...thumbnailDimensions[format],
    ...{ themeId, format, language, dir, layout, text },
    illustrations: illustrations.map((name) => ({ name, assetKey: illustrationKey(name, themeId) })),
    background: layout === "picture" ? (picture ?? backdrop) : backdrop,
  };
}
