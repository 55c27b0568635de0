import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { createFairQueue } from "./fair-queue";

/** Work that begins when it is its turn and ends when told. */
function createWork(limit: number) {
  const inTurn = createFairQueue(limit);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();

  return {
    begun,
    ask: (name: string, { workspaceId = name, isScheduled = false } = {}) =>
      inTurn({ workspaceId, isScheduled, signal: new AbortController().signal }, () => {
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

test("who is cancelled while waiting leaves, and work that fails gives its turn back", async () => {
  const inTurn = createFairQueue(1);
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
