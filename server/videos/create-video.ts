import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { getChannel } from "@/server/channels/channels";
import type { ChannelProfile } from "@/server/channels/schema";
import { readSettings, writeSettings } from "@/server/script-format/front-matter/edit-settings";
import type { ParsedScript } from "@/server/script-format/schema";
import { scriptError } from "@/server/script-format/script-problem";
import { type ReadScript, readScript } from "./load-video";
import { nameVoice } from "./name-voice";
import { insertVideo } from "./repository";
import { resolveOptions } from "./resolve-options";
import type { Video, VideoContent } from "./schema";

type CreateVideoInput = {
  workspaceId: string;
  script: string;
  /** The author in the studio. The command has no users: it finds its video again by its content. */
  ownerId?: string;
  channelId?: string;
  /** How the script is read; in the studio its files are in the media library. */
  read?: (script: string) => Promise<ReadScript>;
};

export type CreatedVideo = { videoId: string; video: Video; parsed: ParsedScript };

/**
 * Adds a script's video as a draft. Settings that the script lacks are added to it from its channel's profile, and a voice if
 * the default is missing on this machine. Throws ScriptError, and NOT_FOUND for an unknown channel.
 */
export async function createVideo({
  workspaceId,
  script: written,
  ownerId,
  channelId,
  read = (script) => readScript(workspaceId, script),
}: CreateVideoInput): Promise<CreatedVideo> {
  const channel = channelId === undefined ? undefined : await getChannel({ workspaceId, channelId });
  const { script } = nameVoice(channel ? addChannelSettings(written, channel.profile) : written);
  const { parsed, content } = await read(script);
  const sourceHash = ownerId === undefined ? hashContent(content) : undefined;
  const videoId = await insertVideo({ workspaceId, ownerId, channelId, sourceHash, script, content });

  return { videoId, parsed, video: { ...content, id: videoId, workspaceId } };
}

function hashContent(content: VideoContent): string {
  return createHash("sha256")
    .update(canonicalize(content) ?? "")
    .digest("hex");
}

/**
 * Adds the settings of a channel's profile that the script lacks and that differ from the defaults.
 * Pure. Throws ScriptError for a front matter that cannot be extended.
 */
function addChannelSettings(script: string, profile: ChannelProfile): string {
  const settings = readSettings(script);
  if (!settings) {
    throw scriptError(
      "INVALID_FRONT_MATTER",
      1,
      `the front matter must be lines of "key: value", so that the channel's settings can be added to it.`,
    );
  }

  const { format = profile.format } = settings;
  const defaults = resolveOptions({ format });
  const { themeId, captionStyle, voiceId, speed, pauses, music, endScreen } = profile;
  const added = {
    ...(format !== resolveOptions({}).format && { format }),
    ...(themeId !== defaults.themeId && { themeId }),
    ...(captionStyle !== defaults.captionStyle && { captionStyle }),
    ...(voiceId !== defaults.voiceId && { voiceId }),
    ...(speed !== defaults.speed && { speed }),
    ...(pauses !== defaults.pauses && { pauses }),
    ...(music !== defaults.music && { music }),
    ...(endScreen !== undefined && { endScreen }),
  };

  return writeSettings(script, { ...added, ...settings });
}
