import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { createUserWithWorkspace } from "@/server/auth/repository";
import { createChannel, deleteChannel } from "@/server/channels/channels";
import { channelProfileSchema } from "@/server/channels/schema";
import { createVideo } from "@/server/videos/create-video";
import { resolveOptions } from "@/server/videos/resolve-options";
import { deleteVideos } from "@/server/videos/videos";
import { getOrCreateWorkspace, getOwnWorkspace } from "@/server/workspaces/repository";
import { listCaps, setCaps } from "./caps";
import { openCsv } from "./open-csv";
import { listEntries, reportMonth } from "./report";

beforeAll(openDatabase);
afterAll(closeDatabase);

async function startWorkspace(): Promise<{ workspaceId: string; userId: string }> {
  const user = await createUserWithWorkspace({ email: `${randomUUID()}@example.com`, name: "Ann" });
  const userId = user?.id ?? "";

  return { userId, workspaceId: await getOwnWorkspace(userId) };
}

type Row = {
  at: string;
  micros: number;
  isReserved?: boolean;
  videoId?: string;
  channelId?: string;
  userId?: string;
  model?: string;
};

async function addEntry(workspaceId: string, { at, micros, isReserved = false, model, ...ids }: Row) {
  await getDatabase().prisma.costEntry.create({
    data: {
      ...{
        workspaceId,
        ...ids,
        capability: "writer",
        provider: "anthropic",
        model: model ?? "claude-sonnet-5",
      },
      state: isReserved ? "reserved" : "spent",
      ...{ amountMicros: micros, usage: { inputTokens: micros }, createdAt: new Date(at) },
    },
  });
}

const createNamedChannel = (workspaceId: string, name: string) =>
  createChannel(workspaceId, {
    ...{ name, timeZone: "UTC" },
    profile: channelProfileSchema.parse(resolveOptions({ themeId: "paper", format: "landscape" })),
  });

async function fillWorkspace() {
  const { workspaceId, userId } = await startWorkspace();
  const { channelId } = await createNamedChannel(workspaceId, "Deep sea");
  const { videoId } = await createVideo({ workspaceId, script: "# Cranes\n\nThey wade.\n" });
  const { videoId: goneId } = await createVideo({ workspaceId, script: "# Gone\n\nAway.\n" });
  await deleteVideos(workspaceId, [goneId]);
  await addEntry(workspaceId, { at: "2026-10-31T23:59:59.999Z", micros: 7 });
  await addEntry(workspaceId, { at: "2026-11-01T00:00:00Z", micros: 100, videoId, channelId, userId });
  await addEntry(workspaceId, { at: "2026-11-01T23:59:59Z", micros: 20, videoId, isReserved: true });
  await addEntry(workspaceId, { at: "2026-11-30T23:59:59.999Z", micros: 3, videoId: goneId, model: "haiku" });
  await addEntry(workspaceId, { at: "2026-12-01T00:00:00Z", micros: 9000 });

  return { workspaceId, userId, channelId, videoId, goneId };
}

it("a month is summed up by day, model, video, channel and member, in UTC", async () => {
  const { workspaceId, userId, channelId, videoId, goneId } = await fillWorkspace();
  const once = { calls: 1, reservedMicros: 0 };

  expect(await reportMonth(workspaceId, "2026-11")).toEqual({
    ...{ month: "2026-11", previousMicros: 7, firstMonth: "2026-10" },
    ...{ calls: 3, spentMicros: 103, reservedMicros: 20 },
    days: [
      { day: "2026-11-01", calls: 2, spentMicros: 100, reservedMicros: 20 },
      { ...once, day: "2026-11-30", spentMicros: 3 },
    ],
    models: [
      {
        provider: "anthropic",
        name: "Claude",
        model: "claude-sonnet-5",
        calls: 2,
        spentMicros: 100,
        reservedMicros: 20,
      },
      { ...once, provider: "anthropic", name: "Claude", model: "haiku", spentMicros: 3 },
    ],
    videos: [
      { id: videoId, name: "Cranes", calls: 2, spentMicros: 100, reservedMicros: 20 },
      { ...once, id: goneId, name: null, spentMicros: 3 },
    ],
    channels: [
      { ...once, id: channelId, name: "Deep sea", spentMicros: 100 },
      { id: null, name: null, calls: 2, spentMicros: 3, reservedMicros: 20 },
    ],
    members: [
      { ...once, id: userId, name: "Ann", spentMicros: 100 },
      { id: null, name: null, calls: 2, spentMicros: 3, reservedMicros: 20 },
    ],
  });
  expect(await reportMonth(workspaceId, "2026-02")).toMatchObject({
    calls: 0,
    days: [],
    firstMonth: "2026-10",
  });
});

it("a workspace sees nothing of another", async () => {
  await fillWorkspace();
  const workspaceId = await getOrCreateWorkspace(randomUUID(), "Other");

  expect(await reportMonth(workspaceId, "2026-11")).toMatchObject({ calls: 0, models: [], firstMonth: null });
  expect(await listEntries(workspaceId, { month: "2026-11" })).toEqual({
    entries: [],
    nextCursor: undefined,
  });
});

it("calls are listed page by page, the newest first, each once", async () => {
  const { workspaceId } = await startWorkspace();
  // Two at each moment, so the id decides their order.
  for (let micros = 1; micros <= 60; micros += 1) {
    const at = `2026-11-02T00:${String(Math.floor(micros / 2)).padStart(2, "0")}:00Z`;
    await addEntry(workspaceId, { at, micros });
  }

  const amounts: number[] = [];
  let cursor: Awaited<ReturnType<typeof listEntries>>["nextCursor"];
  do {
    const page = await listEntries(workspaceId, { month: "2026-11", cursor });
    amounts.push(...page.entries.map(({ amountMicros }) => amountMicros));
    cursor = page.nextCursor;
  } while (cursor);

  expect(amounts).toEqual(Array.from({ length: 60 }, (_, index) => 60 - index));
});

it("the CSV of a month is read back whole, and nothing in it is reckoned by a spreadsheet", async () => {
  const { workspaceId, userId } = await startWorkspace();
  const attack = '=HYPERLINK("https://example.com";"Click")';
  const { videoId } = await createVideo({ workspaceId, script: `# ${attack}\n\nThey wade.\n` });
  const { channelId } = await createNamedChannel(workspaceId, "+1, “two”\n three");
  await addEntry(workspaceId, { at: "2026-11-02T10:00:00Z", micros: 1_020_003, videoId, channelId, userId });
  await addEntry(workspaceId, { at: "2026-11-01T10:00:00Z", micros: 5, isReserved: true, model: "@SUM(A1)" });
  await addEntry(workspaceId, { at: "2026-12-01T00:00:00Z", micros: 9 });

  const written = await text(openCsv(workspaceId, "2026-11"));

  expect(written.replaceAll("\r\n", "")).not.toMatch(/\r/);
  expect(written.endsWith("\r\n")).toBe(true);
  const { data, errors } = Papa.parse(written.trimEnd(), { header: true });
  expect(errors).toEqual([]);
  const [first] = z.array(z.record(z.string(), z.string())).parse(data);
  expect(first?.Video).toMatch(/^'=/);
  expect(first?.Channel).toMatch(/^'\+1, “two”/);
  expect(data).toEqual([
    {
      ...{ "Time (UTC)": "2026-11-02T10:00:00.000Z", Service: "writer", Provider: "Claude" },
      ...{ Model: "claude-sonnet-5", State: "spent", "US dollars": "1.020003", Usage: "inputTokens=1020003" },
      ...{ Video: first?.Video, "Video ID": videoId, Channel: first?.Channel, Member: "Ann" },
    },
    {
      ...{ "Time (UTC)": "2026-11-01T10:00:00.000Z", Service: "writer", Provider: "Claude" },
      ...{ Model: "'@SUM(A1)", State: "at most", "US dollars": "0.000005", Usage: "inputTokens=5" },
      ...{ Video: "", "Video ID": "", Channel: "", Member: "" },
    },
  ]);
  expect((await text(openCsv(workspaceId))).match(/\r\n/g)).toHaveLength(4);
});

it("caps are set, changed and removed, the workspace’s shown first, with what is used of each", async () => {
  const { workspaceId, userId, channelId } = await fillWorkspace();
  await addEntry(workspaceId, { at: new Date().toISOString(), micros: 40, userId });

  await setCaps(workspaceId, { scope: "member", scopeId: userId, dayMicros: 50, monthMicros: null });
  await setCaps(workspaceId, { scope: "channel", scopeId: channelId, dayMicros: null, monthMicros: 0 });
  await setCaps(workspaceId, { scope: "workspace", dayMicros: 60, monthMicros: 90 });
  await setCaps(workspaceId, { scope: "workspace", dayMicros: null, monthMicros: 100 });

  expect(await listCaps(workspaceId)).toMatchObject([
    { scope: "workspace", scopeId: workspaceId, name: null, period: "month", amountMicros: 100 },
    { scope: "channel", scopeId: channelId, name: "Deep sea", period: "month", amountMicros: 0 },
    { scope: "member", scopeId: userId, name: "Ann", period: "day", amountMicros: 50, usedMicros: 40 },
  ]);
  await deleteChannel({ workspaceId, channelId });
  expect((await listCaps(workspaceId)).map(({ scope }) => scope)).toEqual(["workspace", "member"]);
});

it("no cap is set for a channel or a person of another workspace", async () => {
  const { channelId, userId } = await fillWorkspace();
  const workspaceId = await getOrCreateWorkspace(randomUUID(), "Other");

  for (const [scope, scopeId] of [
    ["channel", channelId],
    ["member", userId],
    ["workspace", userId],
  ] as const) {
    const caps = { scope, scopeId, dayMicros: 1, monthMicros: 1 };
    await expect(setCaps(workspaceId, caps)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});
