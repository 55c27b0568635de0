import { wordsPerMinute } from "@/server/narration/words-per-minute";
import { readSettings } from "@/server/script-format/front-matter/edit-settings";
import type { Brief } from "./schema";

/** How many words the voice of a script says in the wanted time, at the script's speed; words are those of `countWords`. Pure. */
export function wordsFor({ lengthSeconds }: Pick<Brief, "lengthSeconds">, script: string): number {
  const { speed = 1 } = readSettings(script) ?? {};

  return Math.max(1, Math.round((wordsPerMinute * speed * lengthSeconds) / 60));
}
