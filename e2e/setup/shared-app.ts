import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensurePostgres, stopPostgres } from "@/server/adapters/db/embedded-postgres";
import { startAnthropicServer } from "../fakes/anthropic/anthropic-server";
import { writeAboutOctopuses } from "../fakes/octopus-writer";
import { startFeedServer } from "../fakes/feed-server";
import { startOllamaServer } from "../fakes/ollama/ollama-server";
import { fakeArticles } from "../fakes/wikipedia/articles";
import { startWikipediaServer } from "../fakes/wikipedia/wikipedia-server";
import { startYouTubeServer } from "../fakes/youtube/youtube-server";
import { cancelSampleVideo } from "./cancel-sample-video";
import { startApp } from "./start-app";

/**
 * One app for all browser tests, as on its first start, in a throw-away folder. Playwright's workers are started later and
 * learn from the environment where it is and what its data are. This process itself knows the environment from before.
 */
export default async function startSharedApp(): Promise<() => Promise<void>> {
  const directory = await mkdtemp(path.join(tmpdir(), "offcamera-browser-tests-"));
  const postgres = path.join(directory, "postgres");
  const databaseUrl = await ensurePostgres(postgres);
  const data = { DATABASE_URL: databaseUrl, DATA_DIR: directory };
  delete process.env.STORAGE_URL;
  Object.assign(process.env, data);
  process.env.LOG_LEVEL ??= "warn";

  const wikipedia = await startWikipediaServer(fakeArticles);
  const claude = await startAnthropicServer({ answer: writeAboutOctopuses });
  const ollama = await startOllamaServer();
  const feeds = await startFeedServer();
  process.env.FEED_ORIGIN = feeds.origin;
  const youtube = await startYouTubeServer();
  // Tests connect channels beside the app: they read and write its secrets.
  Object.assign(process.env, youtube.settings, {
    ...{ YOUTUBE_CLIENT_ID: youtube.client.id, YOUTUBE_CLIENT_SECRET: youtube.client.secret },
    APP_SECRET: "a secret of the browser tests, long enough",
  });
  const app = await startApp({
    env: {
      ...{ WIKIPEDIA_URL: wikipedia.url, ANTHROPIC_BASE_URL: claude.url, OLLAMA_BASE_URL: ollama.url },
      ALLOW_PRIVATE_HOSTS: new URL(feeds.origin).host,
    },
  });
  await cancelSampleVideo(data);
  process.env.APP_ORIGIN = app.origin;

  return async () => {
    try {
      await app.stop();
    } finally {
      await wikipedia.close();
      await claude.close();
      await ollama.close();
      await feeds.close();
      await youtube.close();
      await stopPostgres(postgres);
      await rm(directory, { recursive: true, force: true });
    }
  };
}
