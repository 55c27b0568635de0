import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  distinctTopics,
  endRenders,
  listPlans,
  openSeriesWorld,
  runSeries,
  writeAll,
} from "@/e2e/fixtures/series-world";
import { getDatabase } from "@/server/adapters/db/database";
import { recordFailure } from "@/server/writing/steps/perform-writing";
import { resumeSeries } from "../pause-series";
import { seriesDefaultsSchema } from "../schema";
import { showSeries } from "../show-series";
import { advanceTopics } from "./advance-topics";

let world: Awaited<ReturnType<typeof openSeriesWorld>>;
let owner: Awaited<ReturnType<typeof world.createOwner>>;

beforeAll(async () => {
  world = await openSeriesWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  owner = await world.createOwner();
});

describe("what is made", () => {
  test("is rendered once it is written, and its draft is filled and stays at its slot once it is rendered", async () => {
    const ids = await owner.addSeries({ fillAhead: 1 }, [...distinctTopics]);
    await runSeries(ids);
    expect(await advanceTopics()).toBe(0);
    await writeAll(ids);

    expect(await advanceTopics()).toBe(1);
    expect(
      await getDatabase().prisma.render.count({ where: { workspaceId: ids.workspaceId, isScheduled: true } }),
    ).toBe(1);
    await getDatabase().prisma.series.update({ where: { id: ids.seriesId }, data: { failuresInRow: 2 } });
    await getDatabase().prisma.publication.updateMany({
      where: { workspaceId: ids.workspaceId },
      data: {
        isProvisional: false,
        snippet: {
          title: "Mine",
          description: "Typed.",
          tags: [],
          categoryId: "27",
          defaultLanguage: "en",
          defaultAudioLanguage: "en",
        },
      },
    });
    await endRenders(ids);
    expect(await advanceTopics()).toBe(1);

    const { counts, failuresInRow } = await showSeries(ids);
    expect({ counts, failuresInRow }).toMatchObject({ counts: { succeeded: 1 }, failuresInRow: 0 });
    expect(await listPlans(ids.workspaceId)).toMatchObject([{ state: "draft" }]);
    // It counts as ahead until its time comes.
    expect((await runSeries(ids)).counts).toMatchObject({ running: 0 });
  });

  test("ends with its script, where that is wished", async () => {
    const defaults = seriesDefaultsSchema.parse({
      language: "en",
      lengthSeconds: 30,
      afterWriting: "script",
    });
    const ids = await owner.addSeries({ fillAhead: 1, defaults }, [...distinctTopics]);
    await runSeries(ids);
    await writeAll(ids);
    await advanceTopics();

    expect((await showSeries(ids)).counts).toMatchObject({ succeeded: 1 });
    expect(await listPlans(ids.workspaceId)).toEqual([]);
  });

  test("is skipped where its script repeats an earlier one of the channel; the script is kept, and the slot is free", async () => {
    const ids = await owner.addSeries({ fillAhead: 2 }, [...distinctTopics]);
    await runSeries(ids);
    await writeAll(ids);
    await advanceTopics();

    const { begun, counts } = await showSeries(ids);
    const skipped = begun.find(({ state }) => state === "skipped");
    expect(counts).toMatchObject({ running: 1, skipped: 1 });
    expect(skipped?.topic).toBe(distinctTopics[1]);
    expect(skipped?.reason).toMatch(
      /^\d+ % of the sentences are also in “.*”, last edited .*\. Its script is kept\.$/,
    );
    expect(skipped?.videoId).not.toBeNull();
    expect((await listPlans(owner.workspaceId)).map(({ state }) => state).sort()).toEqual([
      "cancelled",
      "draft",
    ]);
  });

  test("that fails frees its slot and keeps its video; after three in a row the series pauses, and its owner is told", async () => {
    const ids = await owner.addSeries({ fillAhead: 3 }, [...distinctTopics]);
    await runSeries(ids);
    const rows = await getDatabase().prisma.writing.findMany({ where: { workspaceId: ids.workspaceId } });
    for (const { id, videoId } of rows) {
      await recordFailure(
        { workspaceId: ids.workspaceId, videoId, writingId: id },
        { code: "PROVIDER_REFUSED", reason: "Claude will not write about this." },
      );
    }
    await advanceTopics();

    const { counts, pausedAt, pauseReason, nextRunAt } = await showSeries(ids);
    expect(counts).toMatchObject({ failed: 3, waiting: 1 });
    expect(pausedAt).not.toBeNull();
    expect({ pauseReason, nextRunAt }).toEqual({
      pauseReason: "It failed 3 times in a row, at last so: Claude will not write about this.",
      nextRunAt: null,
    });
    expect((await listPlans(ids.workspaceId)).map(({ state }) => state)).toEqual(Array(3).fill("cancelled"));
    expect(
      await getDatabase().prisma.video.count({ where: { workspaceId: ids.workspaceId, deletedAt: null } }),
    ).toBe(3);
    const notifications = await getDatabase().prisma.notification.findMany({
      where: { userId: owner.userId },
    });
    expect(notifications).toMatchObject([{ kind: "series-paused", path: `/series/${ids.seriesId}` }]);
    expect((await runSeries(ids)).runs[0]?.reason).toBe("The series is paused.");

    await resumeSeries(ids);
    expect(await showSeries(ids)).toMatchObject({ pausedAt: null, failuresInRow: 0 });
    expect((await runSeries(ids)).counts).toMatchObject({ running: 1 });
  });
});
