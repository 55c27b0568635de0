import { setTimeout as wait } from "node:timers/promises";
import type { Fault } from "../fakes/youtube/faults";
import { octopusPlan, openPublishingWorld, publishingSecret } from "../fixtures/publishing-world";
import { type SpawnedProcess, spawnProcess } from "../processes/spawn-process";
import { env } from "@/server/env";
import { getPublication, updatePublication } from "@/server/publications/repository";
import { admitUploads } from "@/server/publications/queue/admit-uploads";

export type CrowdInput = {
  uploads: number;
  /** How often a worker is killed with -9 while they run. */
  kills: number;
  /** Of so many uploads the answer to the last byte is lost. */
  lostAnswers: number;
  /** Connections that are cut, and answers 5xx. */
  cuts: number;
  errors: number;
  /** A number between 0 and 1, of chance. */
  random: () => number;
};

export type CrowdResult = {
  uploads: number;
  kills: number;
  /** Videos on YouTube. */
  videos: number;
  /** Those of which one exists, whole, with its time, thumbnail and captions. */
  complete: number;
  /** Publications whose video is there more than once. */
  doubled: number;
  sessions: number;
  failures: string[];
  tookSeconds: number;
};

const quota = { units: 1_000_000, uploads: 1000 };

/**
 * Publishes videos of several workspaces to the emulator by workers that are killed again and again, while connections are cut, answers are
 * lost and YouTube fails; tells what is there in the end.
 */
export async function runCrowd(input: CrowdInput): Promise<CrowdResult> {
  const world = await openPublishingWorld({
    quota: { default: quota.units, "videos.insert": quota.uploads },
    channels: ["One", "Two", "Three", "Four"].map((title) => ({ title })),
    processingMs: 500,
  });
  const { youtube } = world;
  env.youtubeQuota = quota;
  const settings = {
    ...youtube.settings,
    ...{ APP_SECRET: publishingSecret, YOUTUBE_CLIENT_ID: youtube.client.id },
    YOUTUBE_CLIENT_SECRET: youtube.client.secret,
    YOUTUBE_QUOTA_UNITS: String(quota.units),
    YOUTUBE_QUOTA_UPLOADS: String(quota.uploads),
  };
  const startedAt = performance.now();
  const publishAt = new Date(Date.now() + 24 * 60 * 60_000);
  const channels = await Promise.all(
    youtube.state.channels.map(async (_, index) => {
      const workspaceId = await world.createWorkspace();
      return { workspaceId, channelId: await world.connectChannel(workspaceId, index) };
    }),
  );
  const publications: (Awaited<ReturnType<typeof world.createPublication>> & { channelId: string })[] = [];
  for (let index = 0; index < input.uploads; index += 1) {
    const channel = channels[index % channels.length];
    if (!channel) throw new Error("There is no channel.");
    const bytes = 500_000 + Math.floor(input.random() * 2_000_000);
    publications.push({
      ...(await world.createPublication(channel, {
        ...octopusPlan,
        privacyStatus: "private",
        publishAt,
        bytes,
        state: "draft",
      })),
      ...channel,
    });
  }
  youtube.faults.add(...planFaults(input));

  let worker = await startWorker(settings);
  for (const ids of publications) {
    await updatePublication(ids, ["draft"], { state: "queued", queuedAt: new Date() });
  }
  await admitUploads();

  const isOver = async () => {
    const states = await Promise.all(
      publications.map(async (ids) => {
        const { state, steps } = await getPublication(ids);
        const isWaiting = Object.values(steps).some((step) => step.state === "waiting");

        return state === "failed" || (state === "succeeded" && !isWaiting);
      }),
    );

    return states.every(Boolean);
  };

  let kills = 0;
  while (kills < input.kills && !(await isOver())) {
    const seen = youtube.calls.length;
    const more = 1 + Math.floor(input.random() * 12);
    while (youtube.calls.length < seen + more && !(await isOver())) await wait(20);
    await wait(input.random() * 300);
    worker.child.kill("SIGKILL");
    await worker.exited;
    kills += 1;
    worker = await startWorker(settings);
  }
  while (!(await isOver())) {
    if (worker.child.exitCode !== null) throw new Error(`The worker ended of itself: ${worker.stderr()}`);
    await wait(200);
  }
  worker.child.kill("SIGKILL");
  await worker.exited;

  const videos = [...youtube.state.videos.values()];
  const results = await Promise.all(
    publications.map(async (ids) => {
      const own = videos.filter(({ file }) => file.sha256 === ids.sha256);
      const [video] = own;
      const { youtubeVideoId, failureReason } = await getPublication(ids);
      const captions = [...youtube.state.captions.values()].filter(({ videoId }) => videoId === video?.id);
      const isComplete =
        own.length === 1 &&
        video?.id === youtubeVideoId &&
        video.status.publishAt === publishAt.toISOString() &&
        video.thumbnail !== undefined &&
        captions.length === 1;

      return { count: own.length, isComplete, failureReason };
    }),
  );
  const result: CrowdResult = {
    ...{ uploads: input.uploads, kills, videos: videos.length },
    complete: results.filter(({ isComplete }) => isComplete).length,
    doubled: results.filter(({ count }) => count > 1).length,
    sessions: youtube.state.sessions.size,
    failures: results.flatMap(({ failureReason }) => failureReason ?? []),
    tookSeconds: (performance.now() - startedAt) / 1000,
  };
  await world.close();

  return result;
}

/** Each request of bytes meets the next fault; in between they are slow, so that kills come in the middle. */
function planFaults({ uploads, lostAnswers, cuts, errors, random }: CrowdInput): Fault[] {
  const at = "upload.bytes";
  const list: Fault[] = [
    ...Array.from({ length: lostAnswers }, (): Fault => ({ at, kind: "loseAnswer" })),
    ...Array.from({ length: cuts }, (): Fault => ({
      at,
      kind: "cut",
      afterBytes: Math.floor(random() * 500_000),
    })),
    ...Array.from({ length: errors }, (): Fault => ({ at, kind: "status", status: 503 })),
    ...Array.from({ length: uploads }, (): Fault => ({ at, kind: "slow", ms: 60 })),
  ];
  const shuffled = list
    .map((fault) => ({ fault, place: random() }))
    .toSorted((one, other) => one.place - other.place);

  return [
    ...shuffled.map(({ fault }) => fault),
    { at: "videos.insert", kind: "status", status: 500, skip: 3 },
    { at: "captions.insert", kind: "loseAnswer", skip: 2 },
    { at: "thumbnails.set", kind: "status", status: 503, skip: 2 },
    { at: "videos.list", kind: "status", status: 500, skip: 5 },
  ];
}

async function startWorker(settings: Record<string, string>): Promise<SpawnedProcess> {
  const worker = spawnProcess("cli/worker/worker.ts", [], { env: settings });
  await worker.waitForLine(/Worker is running/);

  return worker;
}
