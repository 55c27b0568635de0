import { wordsPerMinute } from "@/server/narration/timing/speaking-rate";
import { readSettings } from "@/server/script-format/front-matter/edit-settings";
import { resolveOptions } from "@/server/videos/resolve-options";
import type { Brief } from "../schema";

/** The spoken title takes its share. */
const titleWords = 8;

/** How many words beside the title the voice of a script says in the wanted time, at the script's speed; words are those of `countWords`. Pure. */
export function wordsFor({ lengthSeconds }: Pick<Brief, "lengthSeconds">, script: string): number {
  const { speed, voiceId } = resolveOptions(readSettings(script) ?? {});

  return Math.round((wordsPerMinute(voiceId) * speed * lengthSeconds) / 60) - titleWords;
}
