import { getChannel } from "@/server/channels/get-channel";
import type { ChannelProfile } from "@/server/channels/schema";
import type { FrontMatter } from "@/server/script-format/schema";
import { buildContent, parseStudioScript } from "./build-content";
import { buildStartOptions } from "./build-start-options";
import { createStudioVideo as addVideo } from "./studio-repository";

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
  const { frontMatter, title } = await parseStudioScript(input.script);
  const channel = channelId === undefined ? undefined : await getChannel({ workspaceId, channelId });
  const settings = { ...(channel && toFrontMatter(channel.profile)), ...frontMatter };
  const options = { ...buildStartOptions(settings), title };
  const { content } = await buildContent({ ...input, options });

  return addVideo({ ...input, content });
}

function toFrontMatter(profile: ChannelProfile): FrontMatter {
  const { format, themeId, captionStyle, voiceId, speed, musicMood } = profile;

  return { format, speed, theme: themeId, captions: captionStyle, voice: voiceId, music: musicMood };
}
