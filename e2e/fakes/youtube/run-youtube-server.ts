import { liveWithParent } from "@/cli/start/live-with-parent";
import { startYouTubeServer } from "./youtube-server";

/**
 * The emulator as a program of its own. Tells whoever started it `{ settings, page, tokens }` by message, and ends when that one does.
 */
async function main(): Promise<void> {
  liveWithParent();
  const server = await startYouTubeServer({ quota: { "videos.insert": 1000 } });

  process.send?.({ settings: server.settings, page: `${server.url}/studio`, tokens: server.connect() });
}

await main();
