import { createHash, randomUUID } from "node:crypto";
import canonicalize from "canonicalize";
import type { ParsedScript } from "@/server/script-format/schema";
import type { SceneMedia } from "@/server/media/scene-media";
import { findFirstIcon } from "./find-first-icon";
import { createVideoWithScenes, findVideoIdBySource } from "./repository";
import type { VideoOptions } from "./schema";

export type CreateVideoInput = {
  workspaceId: string;
  script: ParsedScript;
  /** The stored files that the script names, by the path it names them with. */
  media: Map<string, SceneMedia>;
  options: VideoOptions;
};

/**
 * Makes a video of a script, as a draft, and gives its id. The same script with the same files and options is the
 * same video: nothing is added a second time.
 */
export async function createVideo({
  workspaceId,
  script,
  media,
  options,
}: CreateVideoInput): Promise<string> {
  const { frontMatter } = script;
  const video = {
    ...options,
    snippet: {
      title: script.title,
      description: frontMatter.description ?? "",
      tags: frontMatter.tags ?? [],
      credits: frontMatter.credits ?? [],
    },
    chapters: script.chapters,
    thumbnail: { text: script.thumbnailText, icon: findFirstIcon(script) },
    scenes: script.scenes.map((scene) => ({
      overlay: scene.overlay,
      media: (scene.media && media.get(scene.media.path)) ?? null,
      narration: scene.narration,
      showsCaptions: scene.showsCaptions,
    })),
  };
  const sourceHash = createHash("sha256")
    .update(canonicalize(video) ?? "")
    .digest("hex");
  const existing = await findVideoIdBySource({ workspaceId, sourceHash });
  if (existing) return existing;

  const scenes = video.scenes.map((scene) => ({ ...scene, id: randomUUID() }));

  return createVideoWithScenes({ ...video, scenes, workspaceId, sourceHash });
}
