import type { FrontMatter } from "@/server/script-format/schema";
import { isAudioFile } from "./resolve-options";

/** The music file that a script's front matter names, and its line, counted from 1. */
export function findMusicFile(
  { music }: FrontMatter,
  script: string,
): { path: string; line: number } | undefined {
  if (music === undefined || !isAudioFile(music)) return undefined;

  const lines = script.split(/\r\n|\r|\n/);

  return { path: music, line: 1 + lines.findIndex((line) => /^["']?music["']?\s*:/.test(line)) };
}
