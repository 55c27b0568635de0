import { afterEach, expect, it } from "vitest";
import { endIdleThreads, runInThread } from "./run-in-thread";

const program = {
  ...{ file: "server/adapters/threads/echo.fixture.ts", atOnce: 1, isKept: true },
  maxMemoryMb: 64,
};
const ask = (word: string, signal?: AbortSignal) => runInThread(program, word, { signal });

afterEach(() => endIdleThreads(program));

it("answers each message in its turn, however many are asked at once", async () => {
  expect(await Promise.all(["one", "two", "three"].map((word) => ask(word)))).toEqual([
    "ONE1",
    "TWO2",
    "THREE3",
  ]);
});

it("an AppError keeps its code and sentence, and its thread", async () => {
  const [before, refusal, after] = await Promise.allSettled([ask("before"), ask("refuse"), ask("after")]);

  expect(before).toMatchObject({ value: "BEFORE1" });
  expect(refusal).toMatchObject({
    reason: { name: "AppError", code: "NOT_FOUND", message: "There is none", userMessage: "It is gone." },
  });
  expect(after).toMatchObject({ value: "AFTER2" });
});

it.each([
  ["crash", /out of ideas/],
  ["exit", /ended with code 3/],
  ["hang", /no answer in 1000 ms of work/],
  ["fill", /memory limit/],
])("says why a thread failed that met its %s, and answers the next in a fresh one", async (fate, reason) => {
  const impatient = fate === "hang" ? { ...program, cpuLimitMs: 1000 } : program;
  const [failure, after] = await Promise.allSettled([runInThread(impatient, fate), ask("after")]);

  expect(failure).toMatchObject({
    reason: { name: "AppError", code: "INTERNAL", message: expect.stringMatching(reason) as string },
  });
  expect(after).toMatchObject({ value: "AFTER1" });
});

it("ends at once when it is cancelled, at work or before", async () => {
  const abort = new AbortController();
  const cancelled = ask("hang", abort.signal);
  const waiting = ask("waiting", abort.signal);
  abort.abort();

  await Promise.all(
    [cancelled, waiting].map((given) => expect(given).rejects.toMatchObject({ code: "CANCELLED" })),
  );
  expect(await ask("next")).toBe("NEXT1");
});

it("a thread that is not kept is a fresh one for each message", async () => {
  const fresh = { ...program, isKept: false };

  expect(await runInThread(fresh, "one")).toBe("ONE1");
  expect(await runInThread(fresh, "two")).toBe("TWO1");
});
