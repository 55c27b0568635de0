import fc from "fast-check";
import { expect, test } from "vitest";
import { listPacificDays } from "@/server/adapters/youtube/pacific-day";
import { type PlanInput, planUploads, type QueuedUpload } from "./plan-uploads";
import { findWaitEnd, waitLabel } from "./wait-label";

const hourMs = 60 * 60_000;
const now = Date.parse("2026-11-30T20:00:00Z");
const days = listPacificDays(now, 60);
const midnight = Date.parse("2026-12-01T08:00:00Z");
const plenty = { uploads: 100, units: 10_000 };

function upload(publicationId: string, rest: Partial<QueuedUpload> = {}): QueuedUpload {
  return {
    ...{ publicationId, workspaceId: "a", channelId: "channel", projectId: "project" },
    ...{ priority: 0, position: 0, queuedAt: now, publishAt: null },
    cost: { uploads: 1, units: 60, optionalUnits: 400 },
    ...{ isPaused: false, connection: "connected", channelWaitsUntil: null },
    ...rest,
  };
}

function plan(uploads: QueuedUpload[], rest: Partial<PlanInput> = {}) {
  return planUploads({
    ...{ now, days, uploads, running: [], startedToday: new Map() },
    projects: new Map([["project", { today: plenty, daily: plenty }]]),
    atOnce: { total: 5, perWorkspace: 4 },
    ...rest,
  });
}

function list(...input: Parameters<typeof plan>): string[] {
  return plan(...input).uploads.map((planned) => {
    const when = planned.isAdmitted ? "now" : `${planned.day?.day ?? "never"}: ${planned.reason}`;

    return `${planned.upload.publicationId} ${when}`;
  });
}

test("what fits begins now, and what runs leaves no place for it waits for its turn", () => {
  const uploads = ["1", "2", "3"].map((id) => upload(id));

  expect(list(uploads)).toEqual(["1 now", "2 now", "3 now"]);
  expect(list(uploads, { running: ["b", "b", "b", "b"] })).toEqual([
    "1 now",
    "2 2026-11-30: turn",
    "3 2026-11-30: turn",
  ]);
});

test("a workspace leaves a place to another", () => {
  const uploads = [
    ...["1", "2", "3", "4", "5"].map((id) => upload(id)),
    upload("other", { workspaceId: "b", queuedAt: now + 1 }),
  ];

  expect(list(uploads).filter((line) => line.endsWith("now"))).toEqual([
    "1 now",
    "other now",
    "2 now",
    "3 now",
    "4 now",
  ]);
});

test("what the quota has no room for waits for midnight Pacific, and for the next where that day is full", () => {
  const uploads = ["1", "2", "3", "4"].map((id) => upload(id));
  const projects = new Map([
    ["project", { today: { uploads: 1, units: 10_000 }, daily: { uploads: 2, units: 10_000 } }],
  ]);

  const { uploads: planned } = plan(uploads, { projects });

  expect(list(uploads, { projects })).toEqual([
    "1 now",
    "2 2026-12-01: quota",
    "3 2026-12-01: quota",
    "4 2026-12-02: quota",
  ]);
  expect(planned[1] && findWaitEnd(planned[1], now)).toEqual(new Date(midnight));
});

test("units are a quota as well, and a dear upload does not keep a cheap one waiting", () => {
  const projects = new Map([["project", { today: { uploads: 9, units: 100 }, daily: plenty }]]);
  const dear = upload("dear", { cost: { uploads: 1, units: 110, optionalUnits: 0 } });

  expect(list([dear, upload("cheap", { queuedAt: now + 1 })], { projects })).toEqual([
    "cheap now",
    "dear 2026-12-01: quota",
  ]);
});

test("captions get what the uploads of today leave over", () => {
  const projects = new Map([["project", { today: { uploads: 2, units: 500 }, daily: plenty }]]);

  expect(plan([upload("1")], { projects }).spareUnits.get("project")).toBe(440);
  expect(plan([upload("1"), upload("2"), upload("3")], { projects }).spareUnits.get("project")).toBe(380);
});

test("the workspace that was served least today is next", () => {
  const uploads = [upload("of a"), upload("of b", { workspaceId: "b", queuedAt: now + 1 })];
  const one = { running: ["c", "c", "c", "c"] };

  expect(list(uploads, one)).toEqual(["of a now", "of b 2026-11-30: turn"]);
  expect(list(uploads, { ...one, startedToday: new Map([["a", 1]]) })).toEqual([
    "of b now",
    "of a 2026-11-30: turn",
  ]);
});

test("nobody gets ahead of others by an order of their own", () => {
  const uploads = [upload("of a", { position: -9, queuedAt: now + 1 }), upload("of b", { workspaceId: "b" })];

  expect(list(uploads, { running: ["c", "c", "c", "c"] })[0]).toBe("of b now");
});

test.each([
  [{ isPaused: true }, "paused", "Paused; resume it in the queue."],
  [{ connection: "missing" }, "channel-missing", "connect it in Settings, Channels."],
  [{ connection: "paused" }, "channel-paused", "resume them in Settings, Channels."],
  [{ connection: "signed-out" }, "channel-signed-out", "reconnect it in Settings, Channels."],
] as const)(
  "what a person must change first has no day, and keeps nobody else waiting: %j",
  (change, reason, sentence) => {
    const [free, stopped] = plan([upload("stopped", change), upload("free", { queuedAt: now + 1 })]).uploads;

    expect(free).toMatchObject({ upload: { publicationId: "free" }, isAdmitted: true });
    expect(stopped).toMatchObject({ isAdmitted: false, day: null, reason });
    expect(stopped && waitLabel(stopped)).toContain(sentence);
  },
);

test("an upload to a channel that YouTube takes nothing for waits as long", () => {
  const wait = (until: number) => list([upload("1", { channelWaitsUntil: until })]);

  expect(wait(now + hourMs)).toEqual(["1 2026-11-30: channel-waits"]);
  expect(wait(midnight + hourMs)).toEqual(["1 2026-12-01: channel-waits"]);
  expect(wait(now)).toEqual(["1 now"]);
});

test("an export takes no quota", () => {
  const exported = upload("1", { projectId: null });

  expect(list([exported], { projects: new Map() })).toEqual(["1 now"]);
});

test("an upload that costs more than a day has is told, and the planning ends", () => {
  const today = { uploads: 1, units: 60 };
  const projects = new Map([["project", { today, daily: { uploads: 1, units: 50 } }]]);

  expect(list([upload("1"), upload("2")], { projects })).toEqual(["1 now", "2 never: quota-too-small"]);
});

test("whoever will miss their slot is told while it can be changed", () => {
  const projects = new Map([["project", { today: { uploads: 1, units: 10_000 }, daily: plenty }]]);
  const due = (publicationId: string, publishAt: number) => upload(publicationId, { publishAt });

  const { uploads } = plan(
    [due("a", now + 2 * hourMs), due("b", midnight - 1), due("c", midnight + hourMs)],
    { projects },
  );

  expect(uploads.map(({ missesSlot }) => missesSlot)).toEqual([false, true, false]);
  expect(uploads[1] && waitLabel(uploads[1])).toBe(
    "YouTube’s daily quota is used up, or promised to uploads before this one. It will miss its slot: choose a later one, or it is published as soon as it is uploaded.",
  );
});

test("every upload is planned once, and no day, project or limit is exceeded", () => {
  const projectIds = fc.constantFrom("one", "two", null);
  const some = fc.array(
    fc.record({
      workspaceId: fc.constantFrom("a", "b", "c"),
      projectId: projectIds,
      priority: fc.nat(2),
      position: fc.integer({ min: -3, max: 3 }),
      queuedAt: fc.nat(9),
      isPaused: fc.boolean(),
      units: fc.nat(200),
    }),
    { maxLength: 40 },
  );
  const quota = fc.record({ uploads: fc.nat(8), units: fc.nat(600) });
  const project = fc.record({ today: quota, daily: quota });

  fc.assert(
    fc.property(some, project, project, fc.nat(6), (rows, one, two, runs) => {
      const uploads = rows.map(({ units, ...row }, index) =>
        upload(`${index}`, { ...row, cost: { uploads: 1, units, optionalUnits: 0 } }),
      );
      const projects = new Map([
        ["one", one],
        ["two", two],
      ]);
      const running = Array.from({ length: runs }, () => "a");
      const { uploads: planned } = plan(uploads, { projects, running });

      expect(planned.map(({ upload: { publicationId } }) => publicationId).toSorted()).toEqual(
        uploads.map(({ publicationId }) => publicationId).toSorted(),
      );
      const admitted = planned.filter(({ isAdmitted }) => isAdmitted);
      expect(admitted.length).toBeLessThanOrEqual(Math.max(0, 5 - runs));
      for (const [projectId, { today, daily }] of projects) {
        for (const [index, { day }] of days.entries()) {
          const ofDay = planned.filter(
            (each) => each.day?.day === day && each.upload.projectId === projectId,
          );
          const limit = index === 0 ? today : daily;
          expect(ofDay.length).toBeLessThanOrEqual(limit.uploads);
          expect(ofDay.reduce((sum, each) => sum + each.upload.cost.units, 0)).toBeLessThanOrEqual(
            limit.units,
          );
        }
      }
    }),
  );
});

test("thousands of uploads are planned without looking at each once for every other", () => {
  const count = 2000;
  let looks = 0;
  const uploads = Array.from({ length: count }, (_, index) => ({
    ...upload(String(index), { queuedAt: index }),
    get workspaceId() {
      looks += 1;
      return `workspace ${index % 7}`;
    },
  }));
  const room = { uploads: count, units: 60 * count };
  const { uploads: planned } = plan(uploads, {
    projects: new Map([["project", { today: room, daily: room }]]),
  });

  expect(planned.filter(({ day }) => day?.day === days[0]?.day)).toHaveLength(count);
  expect(looks).toBeLessThan(20 * count);
});
