import { defaultFilter } from "cmdk";

/** The prefix of videos' values in the palette. */
export const videoPrefix = "video:";

/** Commands whose letters are merely scattered over their name score less than this: "heart" is in "Use t[he] d[ar]k [t]heme". */
const leastScore = 0.1;
/** Below commands with a word that begins like the search. */
const videoScore = 0.5;

/** How well a palette entry matches the search, from 0, for not at all, to 1. The server has already matched videos. */
export function rankCommand(value: string, search: string): number {
  if (value.startsWith(videoPrefix)) return videoScore;
  const score = defaultFilter(value, search);

  return score < leastScore ? 0 : score;
}
