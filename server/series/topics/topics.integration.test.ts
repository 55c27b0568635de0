import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createSeriesOwner } from "@/e2e/fixtures/series-owner";
import { joinAs } from "@/e2e/setup/team";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { getActor } from "../repository";
import type { SeriesIds } from "../schema";
import { showSeries } from "../show-series";
import { moveTopic, removeTopic, typeTopics } from "./change-topics";
import { exportTopics } from "./export-topics";
import { importTopics } from "./import-topics";

let ids: SeriesIds;
let count = 0;

beforeAll(() => openDatabase());
afterAll(() => closeDatabase());
beforeEach(async () => {
  count += 1;
  ids = await (await createSeriesOwner(`ann${count}`)).addSeries();
});

const listWaiting = async () => (await showSeries(ids)).waiting;
const listTopics = async () => (await listWaiting()).map(({ topic }) => topic);
const find = async (topic: string) => {
  const { topicId } = (await listWaiting()).find((one) => one.topic === topic) ?? { topicId: "" };

  return { workspaceId: ids.workspaceId, topicId };
};

describe("the backlog", () => {
  test("keeps the order in which topics are put, again and again", async () => {
    await typeTopics(ids, ["a", "b", "c", "d"]);

    await moveTopic(await find("d"), { beforeId: (await find("a")).topicId });
    await moveTopic(await find("a"), { beforeId: null });
    await moveTopic(await find("c"), { beforeId: (await find("b")).topicId });
    expect(await listTopics()).toEqual(["d", "c", "b", "a"]);

    // Always between the same two: each move halves the gap there.
    const order = ["d", "c", "b", "a"];
    for (let times = 0; times < 60; times += 1) {
      const [first = "", second = "", third = "", last = ""] = order;
      await moveTopic(await find(third), { beforeId: (await find(second)).topicId });
      order.splice(0, 4, first, third, second, last);
    }
    expect(await listTopics()).toEqual(order);
  });

  test("takes a topic once, and says where the one before which another goes is gone", async () => {
    expect(await typeTopics(ids, ["Hearts", "hearts"])).toEqual({ count: 2 });
    expect(await typeTopics(ids, ["HEARTS", "Gills"])).toEqual({ count: 1 });
    const gills = await find("Gills");
    await removeTopic(gills);

    await expect(moveTopic(await find("Hearts"), { beforeId: gills.topicId })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await expect(removeTopic(gills)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("comes as a file that spreadsheets take for text, whatever a topic says", async () => {
    await typeTopics(ids, ['=HYPERLINK("http://evil.example")', 'Hearts; "three"']);

    const file = await exportTopics(ids);

    expect(file.startsWith("\uFEFFtopic,state,reason")).toBe(true);
    expect(file).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  });
});

test("a backlog takes no more topics than a page shows, and nothing of what would be too many", async () => {
  const { workspaceId, seriesId } = ids;
  await getDatabase().prisma.seriesTopic.createMany({
    data: Array.from({ length: 499 }, (_, position) => ({
      ...{ workspaceId, seriesId, position, topic: `Topic ${position}`, details: {} },
    })),
  });

  await expect(typeTopics(ids, ["Gills", "Ink"])).rejects.toMatchObject({ code: "QUOTA_EXCEEDED" });
  expect(await typeTopics(ids, ["Gills"])).toEqual({ count: 1 });
});

test("a series acts for who made it while they are in the workspace, then for its owner", async () => {
  const { workspaceId } = ids;
  const owner = await getActor(ids);
  const { userId } = await joinAs({ workspaceId, role: "editor", name: "Ed" });
  const { prisma } = getDatabase();
  await prisma.series.update({ where: { id: ids.seriesId }, data: { createdById: userId } });
  expect(await getActor(ids)).toEqual({ userId });

  await prisma.membership.deleteMany({ where: { workspaceId, userId } });
  expect(await getActor(ids)).toEqual(owner);
});

describe("a file of topics", () => {
  test("is read row by row, and says what became of each", async () => {
    await typeTopics(ids, ["Gills"]);
    // As spreadsheets write it, with a final line break.
    const text = [
      "\uFEFFTopic;Length;Tone",
      '"Hearts; three of them";60;friendly',
      "gills;;",
      ";60;",
      "=SUM(A1);;",
      "Beaks;an hour;",
      "Ink;45;SERIOUS",
      "",
    ].join("\r\n");

    const report = await importTopics(ids, text);

    expect(report.map(({ row, state, reason }) => [row, state, reason])).toEqual([
      [2, "added", null],
      [3, "refused", "The series has this topic already."],
      [4, "refused", "Say what the video is about."],
      [5, "refused", "This is a formula, not a topic; write it out in words."],
      [6, "refused", "“an hour” is no length; write it in seconds, such as 60."],
      [7, "added", null],
    ]);
    expect((await listWaiting()).map(({ topic, details }) => [topic, details])).toEqual([
      ["Gills", {}],
      ["Hearts; three of them", { lengthSeconds: 60, tone: "friendly" }],
      ["Ink", { lengthSeconds: 45, tone: "serious" }],
    ]);
  });

  test("may have a hundred topics, a header or none; one that is empty or too large is refused in a sentence", async () => {
    const lines = Array.from({ length: 101 }, (_, index) => `Topic number ${index}`);

    const report = await importTopics(ids, lines.join("\n"));

    expect(report.filter(({ state }) => state === "added")).toHaveLength(100);
    expect(report.at(-1)).toMatchObject({
      row: 101,
      reason: "Only 100 topics are added at once; put this one into another file.",
    });
    expect(await importTopics(ids, "Topic\nHearts, and blood\n")).toMatchObject([
      { topic: "Hearts, and blood" },
    ]);
    await expect(importTopics(ids, "topic\n\n")).rejects.toMatchObject({
      userMessage: "The file has no topics; give it a column “topic”, with one in each row.",
    });
    await expect(importTopics(ids, "a,b\n".repeat(2_500_000))).rejects.toMatchObject({
      userMessage: "The file has more than 1,000,000 characters; a file of 100 topics is smaller: split it.",
    });
  });
});
