import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { closeListeners } from "@/server/adapters/db/listen";
import { listAuditLog } from "@/server/audit/list-audit-log";
import { updatePublishing } from "@/server/channels/channels";
import { publishingDefaultsSchema } from "@/server/channels/schema";
import { addChannel, addToQueue, addWorkspace } from "@/server/publications/queue/queue.fixture";
import { loadCalendar, loadUnplanned } from "./load-calendar";
import { copyPublication } from "./many-publications.fixture";
import { checkMove } from "./move/check-move";
import { movePublication, planVideo } from "./move/move-publication";
import { watchCalendar } from "./watch-calendar";

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
/** Noon, so that an hour's shift stays on the same day. */
const noon = new Date(Math.ceil(Date.now() / dayMs) * dayMs + 12 * hourMs);
const later = (ms: number) => new Date(noon.getTime() + ms);
const month = noon.toISOString().slice(0, 7);
const userId = "0198a000-0000-7000-8000-000000000001";
const willing = { despiteConflicts: true };
const unwilling = { despiteConflicts: false };

let workspaceId: string;
let channel: { workspaceId: string; channelId: string };

beforeAll(async () => {
  await openDatabase();
});

beforeEach(async () => {
  workspaceId = await addWorkspace();
  channel = await addChannel(workspaceId, "Deep sea");
});

afterAll(async () => {
  await closeListeners();
  await closeDatabase();
});

const find = async (publicationId: string) =>
  (await loadCalendar(workspaceId, month)).items.find((item) => item.publicationId === publicationId);

describe("the calendar of a workspace", () => {
  it("shows what is planned with what is missing, and nothing of others", async () => {
    const { publicationId } = await addToQueue(channel, { publishAt: noon });
    await addToQueue(await addChannel(await addWorkspace()), { publishAt: noon });

    const { items, channels } = await loadCalendar(workspaceId, month);
    expect(items).toMatchObject([
      {
        ...{ publicationId, title: "Three hearts", atMs: noon.getTime(), stage: "queued", isMovable: true },
        blocker: "not-rendered",
      },
    ]);
    expect(channels).toMatchObject([{ name: "Deep sea", timeZone: "Europe/Berlin" }]);
  });

  it("lists videos and drafts without a time beside it, and what is published nowhere else", async () => {
    const draft = await addToQueue(channel, { state: "draft", queuedAt: null }, "A draft");
    await addToQueue(channel, { publishAt: noon }, "Planned");
    await addToQueue(channel, { state: "succeeded", endedAt: new Date() }, "Published");

    expect(await loadUnplanned(workspaceId)).toMatchObject([
      { title: "A draft", publicationId: draft.publicationId },
    ]);
  });

  it("plans a video that was never rendered with the texts of its script", async () => {
    const { id: videoId } = await getDatabase().prisma.video.create({
      data: {
        ...{ workspaceId, title: "Cranes", script: "# Cranes\n\nThey wade.\n" },
        ...{ format: "landscape", themeId: "paper" },
      },
    });
    const planned = await planVideo({ ...channel, videoId }, { to: noon, userId, ...unwilling });
    const publicationId = planned.isMoved ? planned.publicationId : "";

    expect(await find(publicationId)).toMatchObject({
      title: "Cranes",
      atMs: noon.getTime(),
      stage: "draft",
    });
    expect(await loadUnplanned(workspaceId)).toEqual([]);
    await movePublication({ workspaceId, publicationId }, { from: noon, to: null }, willing);
    expect(await loadUnplanned(workspaceId)).toMatchObject([{ videoId, publicationId }]);
    const { entries } = await listAuditLog(workspaceId, { action: "publication.rescheduled" });
    const publishAt = noon.toISOString();
    expect(entries.map(({ before, after }) => [before, after])).toEqual([
      [{ publishAt }, { publishAt: null }],
      [{ publishAt: null }, { publishAt }],
    ]);
  });
});

describe("two people who move one publication", () => {
  it("cannot both: the second is told, and the first's time stays", async () => {
    const ids = {
      workspaceId,
      publicationId: (await addToQueue(channel, { publishAt: noon })).publicationId,
    };
    const moves = await Promise.allSettled(
      [later(hourMs), later(2 * hourMs)].map((to) => movePublication(ids, { from: noon, to }, willing)),
    );

    expect(moves.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(moves.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "CONFLICT" } });
    const won = moves.findIndex(({ status }) => status === "fulfilled");
    expect((await find(ids.publicationId))?.atMs).toEqual(later((won + 1) * hourMs).getTime());
  });

  it("whoever watches sees the new place", async () => {
    const ids = {
      workspaceId,
      publicationId: (await addToQueue(channel, { publishAt: noon })).publicationId,
    };
    const ending = new AbortController();
    const seen = [];
    for await (const [index, { items }] of watchCalendar(workspaceId, ending.signal)) {
      seen.push(...items.map(({ atMs }) => atMs));
      if (index === 0) await movePublication(ids, { from: noon, to: later(hourMs) }, willing);
      else ending.abort();
    }

    expect(seen.at(-1)).toEqual(later(hourMs).getTime());
  });
});

it("no time that has passed is taken, and nothing is moved that is being uploaded or was published", async () => {
  const queued = await addToQueue(channel, { publishAt: noon });
  const running = await addToQueue(channel, { state: "uploading", eventId: "pretended", publishAt: noon });
  const published = await addToQueue(channel, {
    ...{
      state: "succeeded",
      youtubeVideoId: "a",
      publishAt: new Date(Date.now() - 1000),
      endedAt: new Date(),
    },
  });
  const move = ({ publicationId }: { publicationId: string }, to: Date) =>
    movePublication({ workspaceId, publicationId }, { from: noon, to }, willing);

  await expect(move(queued, new Date(Date.now() - 1))).rejects.toMatchObject({ code: "INVALID_INPUT" });
  await expect(move(running, later(hourMs))).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(move(published, later(hourMs))).rejects.toMatchObject({ code: "CONFLICT" });
});

describe("a move that is wanted only where nothing speaks against it", () => {
  const listMoves = async () =>
    (await listAuditLog(workspaceId, { action: "publication.rescheduled" })).entries.length;

  it("is done where nothing does", async () => {
    const { publicationId } = await addToQueue(channel, { publishAt: noon });

    const moved = await movePublication(
      { workspaceId, publicationId },
      { from: noon, to: later(hourMs) },
      unwilling,
    );
    expect(moved).toEqual({ isMoved: true, publicationId });
    expect((await find(publicationId))?.atMs).toBe(later(hourMs).getTime());
  });

  it("moves nothing where something does, and says what, with the next free slot", async () => {
    const slot = { weekday: "monday", time: "18:00" } as const;
    await updatePublishing(channel, publishingDefaultsSchema.parse({ slots: [slot] }));
    await addToQueue(channel, { publishAt: later(hourMs) }, "Why cats purr");
    const { publicationId } = await addToQueue(channel, { publishAt: noon });
    const move = (options: { despiteConflicts: boolean }) =>
      movePublication({ workspaceId, publicationId }, { from: noon, to: later(hourMs) }, options);

    const refused = await move(unwilling);
    expect(refused).toMatchObject({ isMoved: false, check: { conflicts: [{ kind: "taken" }] } });
    expect(!refused.isMoved && refused.check.nextSlot?.getTime()).toBeGreaterThan(noon.getTime());
    expect((await find(publicationId))?.atMs).toBe(noon.getTime());
    expect(await listMoves()).toBe(0);
    expect(await move(willing)).toMatchObject({ isMoved: true });
    expect((await find(publicationId))?.atMs).toBe(later(hourMs).getTime());
    expect(await listMoves()).toBe(1);
  });

  it("makes no draft of a video that it does not plan", async () => {
    await addToQueue(channel, { publishAt: noon });
    const { videoId } = await addToQueue(channel, { state: "cancelled", queuedAt: null }, "Cranes");

    const result = await planVideo({ ...channel, videoId }, { to: noon, userId, ...unwilling });
    expect(result).toMatchObject({ isMoved: false, check: { conflicts: [{ kind: "taken" }] } });
    expect(await loadUnplanned(workspaceId)).toMatchObject([{ videoId, publicationId: null }]);
  });
});

describe("before a video is moved", () => {
  const check = async (to: Date, title = "Why cats purr") => {
    const { videoId } = await addToQueue(channel, {}, title);
    const { conflicts, nextSlot } = await checkMove({ ...channel, videoId }, to);

    return { kinds: conflicts.map(({ kind }) => kind), conflicts, nextSlot };
  };

  it("a taken time is said, with the next free slot", async () => {
    const weekday = { weekday: "monday", time: "18:00" } as const;
    await updatePublishing(channel, publishingDefaultsSchema.parse({ slots: [weekday] }));
    await addToQueue(channel, { publishAt: noon });

    const { kinds, nextSlot } = await check(noon);
    expect(kinds).toEqual(["taken"]);
    expect(nextSlot?.getTime()).toBeGreaterThan(noon.getTime());
  });

  it("so is what is nearer than the channel wants, and the same topic", async () => {
    await updatePublishing(channel, publishingDefaultsSchema.parse({ bufferMinutes: 120 }));
    await addToQueue(channel, { publishAt: noon });

    expect((await check(later(hourMs))).kinds).toEqual(["buffer"]);
    expect((await check(later(2 * hourMs))).kinds).toEqual([]);
    expect((await check(later(3 * dayMs), "The three hearts")).kinds).toEqual(["topic"]);
  });

  it("so is a video that nobody has approved, where the channel wants it", async () => {
    const { prisma } = getDatabase();
    const approval = { final: { approvers: "anyReviewer", userIds: [] } };
    await prisma.channel.update({ where: { id: channel.channelId }, data: { approval } });

    expect((await check(noon)).kinds).toEqual(["unapproved"]);
  });

  it("and what YouTube's quota has no room for until then", async () => {
    const { publicationId } = await addToQueue(channel, { state: "draft", publishAt: noon });
    // Enough to fill three days, of which at most three begin before then.
    await copyPublication(publicationId, { count: 300, everyMs: 1000 });

    expect((await check(later(2 * hourMs))).kinds).toEqual(["quota"]);
  });
});
