import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { createFairQueue, type QueueLimits, type Turn } from "./fair-queue";

/** Work that begins when it is its turn and ends when told. */
function createWork(atOnce: number, limits: Omit<QueueLimits, "atOnce"> = {}) {
  const inTurn = createFairQueue({ ...limits, atOnce });
  const begun: string[] = [];
  const ends = new Map<string, () => void>();

  return {
    begun,
    ask: (name: string, { workspaceId = name, ...turn }: Partial<Turn> = {}) =>
      inTurn({ workspaceId, ...turn }, () => {
        begun.push(name);

        return new Promise<void>((resolve) => ends.set(name, resolve));
      }),
    end: async (name: string) => {
      ends.get(name)?.();
      await setImmediate();
    },
  };
}

test("no more work is done at once than there are turns, first come first served", async () => {
  const { begun, ask, end } = createWork(2);
  for (const name of ["a1", "a2", "a3", "a4"]) void ask(name, { workspaceId: "a" });
  await setImmediate();
  expect(begun).toEqual(["a1", "a2"]);

  await end("a2");
  expect(begun).toEqual(["a1", "a2", "a3"]);
});

test("a workspace with less at work goes first", async () => {
  const { begun, ask, end } = createWork(2);
  for (const name of ["a1", "a2", "a3"]) void ask(name, { workspaceId: "a" });
  void ask("b1", { workspaceId: "b" });
  await setImmediate();

  await end("a1");
  await end("a2");

  expect(begun).toEqual(["a1", "a2", "b1", "a3"]);
});

test("where there is one turn only, workspaces take it in rotation", async () => {
  const { begun, ask, end } = createWork(1);
  for (const name of ["a1", "a2", "b1", "b2", "c1"]) void ask(name, { workspaceId: name.charAt(0) });
  await setImmediate();

  for (const name of ["a1", "b1", "c1", "a2"]) await end(name);

  expect(begun).toEqual(["a1", "b1", "c1", "a2", "b2"]);
});

test("what is scheduled waits for what somebody waits for", async () => {
  const { begun, ask, end } = createWork(1);
  void ask("first");
  void ask("scheduled", { isScheduled: true });
  void ask("waited-for", { workspaceId: "first" });
  await setImmediate();

  await end("first");
  await end("waited-for");

  expect(begun).toEqual(["first", "waited-for", "scheduled"]);
});

test("a workspace leaves the others what is more than its own share", async () => {
  const { begun, ask, end } = createWork(3, { atOncePerWorkspace: 2 });
  for (const name of ["a1", "a2", "a3"]) void ask(name, { workspaceId: "a" });
  void ask("b1", { workspaceId: "b" });
  await setImmediate();
  expect(begun).toEqual(["a1", "a2", "b1"]);

  await end("b1");
  expect(begun).toEqual(["a1", "a2", "b1"]);
  await end("a1");
  expect(begun).toEqual(["a1", "a2", "b1", "a3"]);
});

test("a newer request takes the place of the same person's that still waits", async () => {
  const { begun, ask, end } = createWork(1);
  const turn = { workspaceId: "a", replaces: "ann" };
  void ask("first", turn);
  const second = ask("second", turn);
  void ask("third", turn);
  void ask("of somebody else", { ...turn, replaces: "bob" });
  await expect(second).rejects.toMatchObject({ code: "CANCELLED" });

  await end("first");
  await end("third");
  expect(begun).toEqual(["first", "third", "of somebody else"]);
});

test("who comes when too many wait is sent away, and others are not because of one workspace", async () => {
  const { begun, ask, end } = createWork(1, { waiting: 3, waitingPerWorkspace: 2 });
  for (const name of ["a1", "a2", "a3"]) void ask(name, { workspaceId: "a" });

  await expect(ask("a4", { workspaceId: "a" })).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  void ask("b1");
  await expect(ask("c1")).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });

  await end("a1");
  expect(begun).toEqual(["a1", "b1"]);
});

test("who is cancelled while waiting leaves, and work that fails gives its turn back", async () => {
  const inTurn = createFairQueue({ atOnce: 1 });
  const cancelling = new AbortController();
  const turn = { workspaceId: "a", isScheduled: false, signal: new AbortController().signal };
  const failing = inTurn(turn, async () => {
    await setImmediate();
    throw new Error("no picture");
  });
  const cancelled = inTurn({ ...turn, signal: cancelling.signal }, () => Promise.resolve("done"));
  const last = inTurn(turn, () => Promise.resolve("done"));

  cancelling.abort();

  await expect(cancelled).rejects.toMatchObject({ code: "CANCELLED" });
  await expect(failing).rejects.toThrow("no picture");
  expect(await last).toBe("done");
});
