import { z } from "zod";
import type { Timeline } from "@/remotion/timeline/schema";
import { buildFootageReel, buildFootageScript, listFootageMedia } from "./footage-reel";
import { buildGraphicsReel, buildGraphicsScript } from "./graphics-reel";
import type { MediaName } from "./media";

export const reelNameSchema = z.enum(["footage", "graphics"]);
export type ReelName = z.infer<typeof reelNameSchema>;

type Reel = {
  buildTimeline: (isQuick: boolean) => Timeline;
  buildScript: (isQuick: boolean) => { script: string; changed: string };
  listMedia: (isQuick: boolean) => Set<MediaName>;
};

/** What is measured. Quick ones are for seeing whether the bench works. */
export const reels: Record<ReelName, Reel> = {
  footage: { buildTimeline: buildFootageReel, buildScript: buildFootageScript, listMedia: listFootageMedia },
  graphics: {
    buildTimeline: buildGraphicsReel,
    buildScript: buildGraphicsScript,
    listMedia: () => new Set(),
  },
};
