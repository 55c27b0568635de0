import path from "node:path";
import type { BackdropBackground, Background, Timeline } from "@/remotion/timeline/schema";
import { getStore } from "@/server/adapters/storage/store";

export type StageInput = {
  timeline: Timeline;
  isQuick: boolean;
  /** Of all that is drawn to be compared: 1 is the size of the timeline. */
  scale: number;
  /** Of this reel and run: backdrops that one stage makes for the others, and whatever they leave behind. */
  directory: string;
};

/** Where the stage `backdrops` leaves a backdrop. */
export function toBackdropFile({ variant }: BackdropBackground, directory: string): string {
  return path.join(directory, `backdrop-${variant}.nut`);
}

/** The file that a background is made of: clip, photo or backdrop. */
export async function getSourceFile(background: Background, directory: string): Promise<string> {
  if (background.kind === "backdrop") return toBackdropFile(background, directory);

  return (await getStore()).fetchLocal(background.assetKey);
}
