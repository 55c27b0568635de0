import path from "node:path";
import type { BackdropBackground, Background, Timeline } from "@/remotion/timeline/schema";
import { getStore } from "@/server/adapters/storage/store";
import { withBackdropLoop } from "@/server/segments/backdrop-loops";

export type StageInput = {
  timeline: Timeline;
  isQuick: boolean;
  /** Of all that is drawn to be compared: 1 is the size of the timeline. */
  scale: number;
  /** Of this reel and run: backdrops that one stage makes for the others, and whatever they leave behind. */
  directory: string;
};

/** Where the stage `backdrops` leaves a backdrop's layers. */
export function toLayersFile({ variant }: BackdropBackground, directory: string): string {
  return path.join(directory, `backdrop-${variant}.nut`);
}

/** Gives `work` the file that a background is made of: the clip, the photo, or the backdrop's loop, which is drawn where it has to be. */
export async function withSourceFile<Result>(
  background: Background,
  { timeline, directory, scale }: Pick<StageInput, "timeline" | "directory" | "scale">,
  work: (sourceFile: string) => Promise<Result>,
): Promise<Result> {
  if (background.kind !== "backdrop") return work(await (await getStore()).fetchLocal(background.assetKey));

  const { signal } = new AbortController();

  return withBackdropLoop(
    { background, timeline, scale, layersFile: toLayersFile(background, directory), signal },
    work,
  );
}
