import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { getChannel } from "@/server/channels/get-channel";
import type { ParsedScript } from "@/server/script-format/schema";
import { addChannelSettings } from "./add-channel-settings";
import { type ReadScript, readScript } from "./read-script";
import { insertVideo } from "./repository";
import type { Video, VideoContent } from "./schema";

type CreateVideoInput = {
  workspaceId: string;
  script: string;
  /** Who writes it in the studio. The command has no users: its video is the same where all that it is made of is. */
  ownerId?: string;
  channelId?: string;
  /** How the script is read; in the studio its files are in the media library. */
  read?: (script: string) => Promise<ReadScript>;
};

export type CreatedVideo = { videoId: string; video: Video; parsed: ParsedScript };

/**
 * Adds a video of a script, as a draft. Its script says what its channel's profile says where it says nothing itself.
 * Throws ScriptError, and NOT_FOUND for an unknown channel.
 */
export async function createVideo({
  workspaceId,
  script: written,
  ownerId,
  channelId,
  read = (script) => readScript(workspaceId, script),
}: CreateVideoInput): Promise<CreatedVideo> {
  const channel = channelId === undefined ? undefined : await getChannel({ workspaceId, channelId });
  const script = channel ? addChannelSettings(written, channel.profile) : written;
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
