import type { Preset } from "@/server/segments/schema";
import { measurePace } from "./measure-pace";
import { listDrawnSegments } from "../segment-repository";

/** About a worker's pace on two cores (docs/performance.md): nothing else is known before the first render. */
const usualFramesPerSecond: Record<Preset, number> = { draft: 60, standard: 25, high: 12 };

/** Frames a second that are drawn for a preset: the median of the workspace's last renders that tell, else the usual pace. */
export async function findDrawingPace(workspaceId: string, preset: Preset): Promise<number> {
  const renders = await listDrawnSegments(workspaceId, preset);
  const paces = renders
    .map(measurePace)
    .filter((pace) => pace !== undefined)
    .toSorted((one, other) => one - other);

  return paces[Math.floor(paces.length / 2)] ?? usualFramesPerSecond[preset];
}
