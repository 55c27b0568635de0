import { thumbnailDimensions } from "@/remotion/layout/frame-layout";
import { illustrationKey } from "@/server/adapters/illustrations/illustration-files";
import { drawThumbnail } from "@/server/adapters/renderer/render-with-remotion";
import { getPictureVersion } from "@/server/adapters/renderer/versions";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import type { Artifact } from "@/server/artifacts/schema";
import { getTextDirection } from "@/server/timeline/build-timeline";
import { getRenderSource, getTimeline, updateProgress } from "../repository";
import { type RenderIds, thumbnailMetadataSchema } from "../schema";

/** The picture that stands for the video, in its shape, as an artifact: its few words over the first picture it shows. */
export async function renderThumbnail(ids: RenderIds): Promise<Artifact<{ width: number; height: number }>> {
  const [video, timeline] = await Promise.all([getRenderSource(ids), getTimeline(ids)]);
  const backgrounds = timeline.scenes.map(({ background }) => background);
  const background = backgrounds.find(({ kind }) => kind !== "backdrop") ?? {
    kind: "backdrop" as const,
    variant: 0,
  };
  const { text, illustration } = video.thumbnail;
  const size = thumbnailDimensions[timeline.format];
  const props = {
    ...size,
    text,
    ...(illustration === undefined
      ? {}
      : {
          illustration: { name: illustration, assetKey: illustrationKey(illustration, video.themeId) },
        }),
    background,
    themeId: video.themeId,
    format: timeline.format,
    language: video.language,
    dir: getTextDirection(video.language),
  };

  return getOrProduce({
    kind: "thumbnail",
    workspaceId: ids.workspaceId,
    extension: "jpg",
    input: { pictureVersion: await getPictureVersion(), ...props },
    metadataSchema: thumbnailMetadataSchema,
    renderId: ids.renderId,
    async produce(file) {
      await updateProgress(ids, { stage: "thumbnail", sceneCount: timeline.scenes.length, share: 0 });
      await drawThumbnail(props, file);

      return size;
    },
  });
}
