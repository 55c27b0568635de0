import { resolveOptions } from "./resolve-options";
import { buildContent, parseStudioScript } from "./build-content";
import { createStudioVideo as addVideo } from "./studio-repository";
import { studioOptionsSchema } from "./studio-schema";

/**
 * Makes a video of a pasted script, as a draft, and gives its id; its front matter says the first options. Throws
 * INVALID_INPUT with the line and the mend.
 */
export async function createStudioVideo(input: {
  workspaceId: string;
  ownerId: string;
  script: string;
}): Promise<string> {
  const { frontMatter, title } = await parseStudioScript(input.script);
  const { music, language: _language, ...options } = resolveOptions({}, frontMatter);
  const musicMood = music.kind === "mood" ? music.mood : "none";
  const { content } = await buildContent({
    ...input,
    options: { ...options, title, musicMood: studioOptionsSchema.shape.musicMood.parse(musicMood) },
  });

  return addVideo({ ...input, content });
}
