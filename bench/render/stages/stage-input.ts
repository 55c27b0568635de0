import type { Timeline } from "@/remotion/timeline/schema";

export type StageInput = {
  timeline: Timeline;
  isQuick: boolean;
  /** Of all that is drawn to be compared: 1 is the size of the timeline. */
  scale: number;
  /** Of this reel and run: loops that one stage makes for the others, and whatever they leave behind. */
  directory: string;
};
