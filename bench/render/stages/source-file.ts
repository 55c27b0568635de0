import path from "node:path";
import type { BackdropPlate, Plate } from "@/remotion/timeline/schema";
import { getStore } from "@/server/adapters/storage/store";

/** Where the stage `backdrops` leaves a loop. */
export function toLoopFile({ variant }: BackdropPlate, directory: string): string {
  return path.join(directory, `backdrop-${variant}.mp4`);
}

/** The file that a plate is made of: clip, photo or loop. */
export async function getSourceFile(plate: Plate, directory: string): Promise<string> {
  if (plate.kind === "backdrop") return toLoopFile(plate, directory);

  return (await getStore()).fetchLocal(plate.assetKey);
}
