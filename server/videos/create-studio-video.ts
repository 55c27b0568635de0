import { getChannel } from "@/server/channels/get-channel";
import type { ChannelProfile } from "@/server/channels/schema";
import type { FrontMatter } from "@/server/scripts/schema";
import { resolveOptions } from "./resolve-options";
import { buildContent, parseStudioScript } from "./build-content";
import { createStudioVideo as addVideo } from "./studio-repository";
import { studioOptionsSchema } from "./studio-schema";

/**
 * Makes a video of a pasted script, as a draft, and gives its id. The first options are what its front matter says, and
 * its channel where that says nothing. Throws INVALID_INPUT with the line and the mend, NOT_FOUND for an unknown channel.
 */
export async function createStudioVideo(input: {
  workspaceId: string;
  ownerId: string;
  channelId?: string;
  script: string;
}): Promise<string> {
  const { workspaceId, channelId } = input;
  const { frontMatter, title } = parseStudioScript(input.script);
  const channel = channelId === undefined ? undefined : await getChannel({ workspaceId, channelId });
  const settings = { ...(channel && toFrontMatter(channel.profile)), ...frontMatter };
  const { music, language: _language, ...options } = resolveOptions({}, settings);
  const musicMood = music.kind === "mood" ? music.mood : "none";
  const { content } = await buildContent({
    ...input,
    options: { ...options, title, musicMood: studioOptionsSchema.shape.musicMood.parse(musicMood) },
  });

  return addVideo({ ...input, content });
}

function toFrontMatter(profile: ChannelProfile): FrontMatter {
  const { format, themeId, captionStyle, voiceId, speed, musicMood } = profile;

  return { format, speed, theme: themeId, captions: captionStyle, voice: voiceId, music: musicMood };
}
