import { drawThumbnail } from "@/server/adapters/renderer/render-with-remotion";
import { getPictureVersion } from "@/server/adapters/renderer/versions";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import type { Artifact } from "@/server/artifacts/schema";
import { buildThumbnail } from "@/server/timeline/build-thumbnail";
import { getRenderSource, getTimeline, updateProgress } from "../repository";
import { type RenderIds, thumbnailMetadataSchema } from "../schema";

/** The video's thumbnail, in its shape and as its script says, as an artifact. */
export async function renderThumbnail(ids: RenderIds): Promise<Artifact<{ width: number; height: number }>> {
  const [video, timeline] = await Promise.all([getRenderSource(ids), getTimeline(ids)]);
  const props = buildThumbnail(video.thumbnail, timeline);
  const size = { width: props.width, height: props.height };

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
