import { formatSchema } from "@/remotion/timeline/schema";
import { getStore } from "@/server/adapters/storage/store";
import { getFinishedRender } from "@/server/renders/render-view";
import { getRenderResult } from "./get-render-result";
import { buildPostText, listPlatformProblems, type PlatformId, platforms } from "./platforms";

export type PlatformPost = {
  platformId: PlatformId;
  name: string;
  /** What keeps the video from being posted there as it is. */
  problems: string[];
  /** What is pasted beside the video. */
  text: string;
};

/** What a finished render is posted with on other platforms, and what keeps it from being posted. Throws NOT_FOUND. */
export async function listPlatformPosts(where: {
  workspaceId: string;
  renderId: string;
}): Promise<PlatformPost[]> {
  const { video } = await getFinishedRender(where);
  const { metadata, variant, durationS, videoKey } = await getRenderResult(where);
  const bytes = (await (await getStore()).findBytes(videoKey)) ?? 0;
  const format = formatSchema.parse(variant ?? video.format);

  return platforms.map((platform) => ({
    platformId: platform.id,
    name: platform.name,
    problems: listPlatformProblems(platform, { format, durationS, bytes }),
    text: buildPostText(platform, metadata),
  }));
}
