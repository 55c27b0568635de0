import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { AppError } from "@/server/errors";
import { distinctTopics, listPlans, openSeriesWorld, runSeries } from "@/e2e/fixtures/series-world";
import { getDatabase } from "@/server/adapters/db/database";
import { createVideo } from "@/server/videos/create-video";
import { performWriting } from "@/server/writing/steps/perform-writing";
import { pauseSeries } from "../pause-series";
import { showSeries } from "../show-series";
import { retryTopic } from "../topics/change-topics";
import { performRun } from "./perform-run";
import { runNow } from "./run-now";
import { insertRun } from "./run-repository";

let world: Awaited<ReturnType<typeof openSeriesWorld>>;
let owner: Awaited<ReturnType<typeof world.createOwner>>;

beforeAll(async () => {
  world = await openSeriesWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  owner = await world.createOwner();
});

describe("a run", () => {
  test("begins as many videos as are to be ahead, each with a slot of its own, and no more when it is done again", async () => {
    const ids = await owner.addSeries({}, [...distinctTopics]);

    const { counts, runs } = await runSeries(ids);

    expect(counts).toMatchObject({ running: 2, waiting: 2 });
    expect(runs[0]).toMatchObject({ began: 2, reason: null });
    const plans = await listPlans(ids.workspaceId);
    expect(plans.map(({ state }) => state)).toEqual(["draft", "draft"]);
    const [first, second] = plans.map(({ publishAt }) => publishAt?.getTime() ?? 0);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(23 * 60 * 60_000);
    expect((await runSeries(ids)).counts).toMatchObject({ running: 2, waiting: 2 });
  });

  test("that somebody asks for is done beside the cron, whose next time stays, and not while the series is paused", async () => {
    const cadence = { kind: "cron", expression: "0 18 * * *", timeZone: "UTC" } as const;
    const ids = await owner.addSeries({ cadence }, [...distinctTopics]);
    const { nextRunAt } = await showSeries(ids);

    await runNow(ids);

    const { seriesId } = ids;
    const run = await getDatabase().prisma.seriesRun.findFirstOrThrow({ where: { seriesId } });
    await performRun({ ...ids, dueAt: run.dueAt });
    expect(await showSeries(ids)).toMatchObject({ nextRunAt, counts: { running: 2 }, runs: [{ began: 2 }] });
    await pauseSeries(ids);
    await expect(runNow(ids)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("that is done by two at once begins each topic once", async () => {
    const ids = await owner.addSeries({ fillAhead: 4 }, [...distinctTopics]);
    const dueAt = new Date();
    await insertRun({ ...ids, dueAt });

    await Promise.all([performRun({ ...ids, dueAt }), performRun({ ...ids, dueAt })]);

    const { prisma } = getDatabase();
    expect(await prisma.video.count({ where: { workspaceId: ids.workspaceId } })).toBe(4);
    const times = (await listPlans(ids.workspaceId)).map(({ publishAt }) => publishAt?.getTime());
    expect(new Set(times).size).toBe(4);
  });

  test("skips what the channel has had, with a reason, and takes the next; whoever wants it all the same gets it", async () => {
    const { workspaceId, channelId, userId } = owner;
    await createVideo({
      ...{ workspaceId, channelId, ownerId: userId },
      script: "# Why do cats purr at night?\n\nThey do.\n",
    });
    const ids = await owner.addSeries({ fillAhead: 1 }, [...distinctTopics]);

    const { begun } = await runSeries(ids);

    const skipped = begun.find(({ state }) => state === "skipped");
    expect(skipped?.reason).toMatch(
      /^The channel has “Why do cats purr at night\?” of \d+ \w+ \d{4}, whose title is 100 % the same\.$/,
    );
    expect(begun.find(({ state }) => state === "running")).toMatchObject({ topic: distinctTopics[1] });
    await retryTopic({ workspaceId, topicId: skipped?.topicId ?? "" });
    expect((await showSeries(ids)).waiting).toMatchObject([{ topic: distinctTopics[0] }, {}, {}]);
  });

  test("of a theme asks the writer for topics, and enters what they cost for the series", async () => {
    world.ideas.splice(0, 9, ...[distinctTopics[0], "Why do cats purr at night?", distinctTopics[1]]);
    const ids = await owner.addSeries({
      source: { kind: "theme", theme: "Animals" },
      monthlyCapMicros: 5_000_000,
    });

    const { begun, usedMicros } = await runSeries(ids);

    expect(begun.map(({ topic }) => topic).sort()).toEqual([distinctTopics[1], distinctTopics[0]].sort());
    expect(usedMicros).toBeGreaterThan(0);
  });

  test("begins nothing where the month’s cap is used up, and a writing that would go beyond it is stopped", async () => {
    const ids = await owner.addSeries({ monthlyCapMicros: 10 }, [...distinctTopics]);
    await runSeries(ids);
    const rows = await getDatabase().prisma.writing.findMany({ where: { workspaceId: ids.workspaceId } });
    const [writing] = rows;

    const refusal: unknown = await performWriting({
      workspaceId: ids.workspaceId,
      videoId: writing?.videoId ?? "",
      writingId: writing?.id ?? "",
    }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "SPENDING_CAP_REACHED" });
    expect(refusal instanceof AppError && refusal.userMessage).toContain(
      "the monthly cap of the series “Hearts”",
    );
    await getDatabase().prisma.series.update({
      where: { id: ids.seriesId },
      data: { monthlyCapMicros: 0, fillAhead: 4 },
    });
    expect((await runSeries(ids)).runs[0]?.reason).toMatch(/^This month’s cap of the series is used up;/);
  });
});
