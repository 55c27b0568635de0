import { layoutTimeline } from "@/remotion/timeline/layout";
import { AppError } from "@/server/errors";
import { getFinishedRender } from "@/server/renders/render-view";
import { loadVideo } from "@/server/videos/load-video";
import type { VideoScene } from "@/server/videos/schema";
import type { RetentionPoint } from "../schema";
import { layOverScenes, type SceneAudience } from "./lay-over-scenes";

/** A scene of what was published, with what is said in it. */
export type PublishedScene = SceneAudience & {
  words: string;
  /** Where it is in the script as it is now; null where it was changed or taken out. */
  studioPosition: number | null;
};

const mostCharacters = 120;

/** The retention of a video laid over the scenes of the render that was published; null where that is gone. */
export async function readSceneAudience(
  where: { workspaceId: string; renderId: string | null },
  points: readonly RetentionPoint[],
  usual: readonly number[] | null,
): Promise<{ scenes: PublishedScene[]; durationMs: number } | null> {
  const { workspaceId, renderId } = where;
  if (renderId === null) return null;
  const render = await orNull(getFinishedRender({ workspaceId, renderId }));
  if (!render) return null;

  const { timeline, video } = render;
  const scenes = layOverScenes(points, usual, { layout: layoutTimeline(timeline), fps: timeline.fps });
  const present = await readPresentScenes({ workspaceId, videoId: video.id });

  return {
    durationMs: scenes.at(-1)?.endMs ?? 0,
    scenes: scenes.map((audience) => {
      const scene = video.scenes[audience.position];

      return {
        ...audience,
        words: scene ? listWords(scene) : "",
        studioPosition: scene ? findPosition(scene, audience.position, present) : null,
      };
    }),
  };
}

/** The scenes of the script as it is now; none of one that cannot be read. */
async function readPresentScenes(where: { workspaceId: string; videoId: string }): Promise<VideoScene[]> {
  // Whoever writes a script leaves it unreadable for a while.
  const loaded = await loadVideo(where).catch(() => null);

  return loaded?.video.scenes ?? [];
}

/** The same scene in the present script: of several that say the same, the nearest. */
function findPosition(scene: VideoScene, position: number, present: VideoScene[]): number | null {
  const key = toKey(scene);
  const same = present.flatMap((candidate, index) => (toKey(candidate) === key ? [index] : []));

  return same.toSorted((one, other) => Math.abs(one - position) - Math.abs(other - position))[0] ?? null;
}

function toKey({ overlay, narration }: VideoScene): string {
  return JSON.stringify([overlay.kind, narration.map(({ runs }) => runs.map(({ text }) => text))]);
}

/** What is said, or what kind of picture it is where nothing is. */
function listWords({ overlay, narration }: VideoScene): string {
  const text = narration
    .map(({ runs }) => runs.map((run) => run.text).join(""))
    .join(" ")
    .replaceAll(/\s+/g, " ")
    .trim();
  if (text === "") return overlay.kind.replaceAll("-", " ");
  const characters = Array.from(text);

  return characters.length <= mostCharacters
    ? text
    : `${characters.slice(0, mostCharacters).join("").trimEnd()}…`;
}

async function orNull<Result>(work: Promise<Result>): Promise<Result | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
