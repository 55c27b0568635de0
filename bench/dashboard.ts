import { dataDirectory } from "./shared/fresh-data";
import { rm } from "node:fs/promises";
import { loadavg } from "node:os";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { getMonthCost } from "@/server/costs/month-cost";
import { getFailures, getLoad, getThroughput, getUploadResults } from "@/server/dashboard/figures";
import { listNeeds } from "@/server/dashboard/list-needs";
import { listUpcoming } from "@/server/dashboard/list-upcoming";
import { listVideos } from "@/server/video-list/list-videos";
import { listVideosSchema } from "@/server/video-list/schema";
import { createBusyWorkspace } from "./dashboard/create-busy-workspace";
import { describeMachine, readQuickOption, roundNumbers } from "./shared/report";
import { createTimes, describeTimes } from "./web/times";

/**
 * `npm run bench -- dashboard [--quick]`: the dashboard of a workspace with 2,000 videos on 20 channels: how long the data of each card
 * takes alone, and that of all cards at once. Prints one JSON object, progress on standard error.
 */
const isQuick = readQuickOption();
const size = { channels: 20, videos: 2000 };
const times = isQuick ? 20 : 200;
// What else the machine was doing before.
const [loadAverage] = loadavg();

try {
  await openDatabase();
  console.error(`making ${size.videos} videos …`);
  const { workspaceId, userId } = await createBusyWorkspace(size);
  const cards: Record<string, () => Promise<unknown>> = {
    needs: () => listNeeds({ workspaceId, userId }),
    upcoming: () => listUpcoming(workspaceId),
    throughput: () => getThroughput(workspaceId),
    failures: () => getFailures(workspaceId),
    uploads: () => getUploadResults(workspaceId),
    cost: () => getMonthCost(workspaceId),
    load: () => getLoad(workspaceId),
    list: () => listVideos(workspaceId, listVideosSchema.parse({})),
  };
  const figures: Record<string, unknown> = {};
  for (const [name, load] of Object.entries(cards)) figures[name] = await measure(load);
  figures.together = await measure(() => Promise.all(Object.values(cards).map((load) => load())));
  const machine = await describeMachine();

  console.log(
    JSON.stringify({ machine: { ...machine, loadAverage }, isQuick, ...size, ...figures }, roundNumbers),
  );
} finally {
  await closeDatabase();
  await rm(dataDirectory, { recursive: true, force: true });
}

async function measure(load: () => Promise<unknown>) {
  const durations = createTimes();
  // The first fills caches, as of a page that somebody has open all day.
  await load();
  for (let index = 0; index < times; index += 1) {
    const startedAt = performance.now();
    await load();
    durations.add(performance.now() - startedAt);
  }

  return describeTimes([durations.histogram]);
}
