import { dataDirectory } from "./shared/fresh-data";
import { rm } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { setTimeout } from "node:timers/promises";
import { createSeriesOwner, insertDueSeries } from "@/e2e/fixtures/series-owner";
import { writingInngest } from "@/inngest/client";
import { createEmbeddedEngine } from "@/inngest/embedded/engine";
import { registerFunctions } from "@/inngest/embedded/functions/register-functions";
import { runSeries } from "@/inngest/functions/run-series";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { fanOutDueSeries } from "@/server/series/runs/fan-out";
import { roundNumbers } from "./shared/report";

/**
 * `npm run bench -- series`: a thousand series that are due at once. How long it takes until each has its event, by one and by two at the
 * same time, and until a worker has done all of their runs, which find an empty backlog. Prints one JSON object.
 */
const seriesCount = 1000;
const [loadAverage] = loadavg();

try {
  await openDatabase();
  const owner = await createSeriesOwner("bench");
  const prepare = async () => {
    await getDatabase().prisma.series.deleteMany({});
    await getDatabase().pool.query("delete from engine.event");
    await insertDueSeries(owner, seriesCount);
  };
  const measure = async (work: () => Promise<unknown>) => {
    const startedMs = performance.now();
    await work();
    const seconds = (performance.now() - startedMs) / 1000;

    return { seconds, ...(await count()) };
  };
  console.error(`${seriesCount} series by one, then by two at once …`);
  await prepare();
  const alone = await measure(() => fanOutDueSeries());
  await prepare();
  const twoAtOnce = await measure(() => Promise.all([fanOutDueSeries(), fanOutDueSeries()]));
  await prepare();

  const engine = createEmbeddedEngine({
    pool: getDatabase().pool,
    functions: () => registerFunctions([{ client: writingInngest, functions: [runSeries] }]),
    maxConcurrentCalls: 20,
  });
  await engine.start();
  const withRuns = await measure(async () => {
    await fanOutDueSeries();
    for (let { open } = await count(); open > 0; { open } = await count()) {
      console.error(`${open} runs are open …`);
      await setTimeout(1000);
    }
  });
  await engine.stop({ graceMs: 5000 });

  console.log(
    JSON.stringify(
      {
        machine: { cores: cpus().length, cpu: cpus()[0]?.model, node: process.version, loadAverage },
        ...{ series: seriesCount, alone, twoAtOnce, withRuns },
      },
      roundNumbers,
    ),
  );
} finally {
  await closeDatabase();
  await rm(dataDirectory, { recursive: true, force: true });
}

/** Runs, events, and the series that they are of: once each, all three are the same. */
async function count() {
  const { prisma, pool } = getDatabase();
  const { rows } = await pool.query<{ seriesId: string }>(
    `select body->'data'->>'seriesId' as "seriesId" from engine.event where name = 'series/due'`,
  );

  return {
    runs: await prisma.seriesRun.count(),
    open: await prisma.seriesRun.count({ where: { endedAt: null } }),
    events: rows.length,
    seriesWithEvents: new Set(rows.map(({ seriesId }) => seriesId)).size,
  };
}
