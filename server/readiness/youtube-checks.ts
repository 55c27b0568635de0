import { listConnections } from "@/server/channels/youtube/connecting/list-connections";
import { getRedirectUri, requireClient } from "@/server/channels/youtube/oauth-clients";
import { describeOAuthClient, requireKnownClient } from "@/server/channels/youtube/save-oauth-client";
import type { ConnectionView } from "@/server/channels/youtube/schema";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import type { Check, Finding } from "./check";

/** Whether Google knows the installation's OAuth client; a workspace may bring its own. */
export const installationClientCheck: Check = {
  name: "YouTube",
  isRequired: false,
  async look() {
    if (!env.youtubeClient) throw new AppError("CONFIGURATION_INVALID", "YOUTUBE_CLIENT_ID is not set.");
    await requireKnownClient({ ...env.youtubeClient, redirectUri: getRedirectUri() });

    return { summary: "Google knows the OAuth client" };
  },
  repair:
    "Create an OAuth client as docs/youtube.md shows and set YOUTUBE_CLIENT_ID and YOUTUBE_CLIENT_SECRET; without it each workspace enters its own.",
};

/** Whether Google knows a workspace's own OAuth client, and how each of its YouTube channels was when it was last checked. */
export async function listYouTubeChecks(workspaceId: string): Promise<Check[]> {
  const { origin } = await describeOAuthClient(workspaceId);

  return [
    ...(origin === "workspace" ? [toClientCheck(workspaceId)] : []),
    ...(await listConnections(workspaceId)).map(toConnectionCheck),
  ];
}

function toClientCheck(workspaceId: string): Check {
  return {
    name: "OAuth client for YouTube",
    isRequired: false,
    async look() {
      await requireKnownClient(await requireClient(workspaceId));

      return { summary: "Google knows it" };
    },
    repair: "Enter its id and secret again in Settings > Channels, and check its redirect address at Google.",
  };
}

/** A daily check has asked YouTube; to ask again here would use up quota. */
function toConnectionCheck({ title, failureReason, isPaused }: ConnectionView): Check {
  return {
    name: `YouTube: ${title}`,
    isRequired: false,
    look(): Promise<Finding> {
      if (failureReason !== null) throw new AppError("YOUTUBE_SIGNED_OUT", failureReason);

      return Promise.resolve({ summary: isPaused ? "Connected, and paused" : "Connected" });
    },
    repair: "Reconnect it in Settings > Channels.",
  };
}
