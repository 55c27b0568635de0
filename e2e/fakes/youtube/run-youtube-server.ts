import { liveWithParent } from "@/cli/start/live-with-parent";
import { startYouTubeServer } from "./youtube-server";

/**
 * The emulator as a program of its own. Tells whoever started it `{ settings, page, tokens }` by message, and ends when that one does.
 */
async function main(): Promise<void> {
  liveWithParent();
  const server = await startYouTubeServer({
    quota: { "videos.insert": 1000 },
    channels: [{ title: "Deep Sea Daily" }, { title: "Small Engines" }],
    processingMs: 5000,
  });
  const { client, settings, url } = server;

  process.send?.({
    settings: { ...settings, YOUTUBE_CLIENT_ID: client.id, YOUTUBE_CLIENT_SECRET: client.secret },
    page: `${url}/studio`,
    tokens: server.connect(),
  });
}

await main();
