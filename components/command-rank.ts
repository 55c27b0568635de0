import { defaultFilter } from "cmdk";

/** What the values of videos in the palette begin with. */
export const videoPrefix = "video:";

/** Less is given to commands whose letters are strewn over their name: "heart" is in "Use t[he] d[ar]k [t]heme". */
const leastScore = 0.1;
/** Below commands whose words begin like that. */
const videoScore = 0.5;

/** How well an entry of the palette fits what is written, from 0, for not at all, to 1. Videos were found by the server. */
export function rankCommand(value: string, search: string): number {
  if (value.startsWith(videoPrefix)) return videoScore;
  const score = defaultFilter(value, search);

  return score < leastScore ? 0 : score;
}
