import type { FrontMatter } from "@/server/script-format/schema";
import { resolveOptions } from "./resolve-options";
import { type StudioOptions, studioOptionsSchema } from "./studio-schema";

/** The options that a video starts with whose script says this at its top. Pure. Throws INVALID_INPUT. */
export function buildStartOptions(frontMatter: FrontMatter): Omit<StudioOptions, "title"> {
  const { music, ...options } = resolveOptions({}, frontMatter);
  const musicMood = music.kind === "mood" ? music.mood : "none";

  return studioOptionsSchema.omit({ title: true }).parse({ ...options, musicMood });
}
