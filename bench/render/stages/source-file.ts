import path from "node:path";
import type { BackdropBackground, Background } from "@/remotion/timeline/schema";
import { getStore } from "@/server/adapters/storage/store";

/** Where the stage `backdrops` leaves a loop. */
export function toLoopFile({ variant }: BackdropBackground, directory: string): string {
  return path.join(directory, `backdrop-${variant}.mp4`);
}

/** The file that a background is made of: clip, photo or loop. */
export async function getSourceFile(background: Background, directory: string): Promise<string> {
  if (background.kind === "backdrop") return toLoopFile(background, directory);

  return (await getStore()).fetchLocal(background.assetKey);
}
