import { afterEach, describe, expect, it } from "vitest";
import { AppError } from "../../../errors";
import { createSerialWorker } from "./serial-worker";

/** A thread that answers in capitals, throws on "crash", leaves on "exit" and never answers "hang". */
const source = `
  import { parentPort } from "node:worker_threads";
  let answered = 0;
  parentPort.on("message", (message) => {
    if (message === "crash") throw new Error("out of memory");
    if (message === "exit") process.exit(3);
    if (message === "hang") for (;;) {}
    answered += 1;
    parentPort.postMessage(message.toUpperCase() + answered);
  });
`;
const entry = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
const worker = createSerialWorker({ entry, timeoutMs: 2_000 });

afterEach(() => worker.close());

describe("a serial worker", () => {
  it("answers each message in its turn, however many are asked at once", async () => {
    const answers = await Promise.all(["one", "two", "three"].map((word) => worker.ask(word, "testing")));

    expect(answers).toEqual(["ONE1", "TWO2", "THREE3"]);
  });

  it.each([
    ["crash", "out of memory"],
    ["exit", "ended with code 3"],
    ["hang", "no answer in 2000 ms"],
  ])(
    "says what was being spoken when the thread meets its %s, and answers the next in a fresh thread",
    async (fate, reason) => {
      const [before, failure, after] = await Promise.allSettled([
        worker.ask("before", "testing"),
        worker.ask(fate, 'saying "Hello."'),
        worker.ask("after", "testing"),
      ]);

      expect(before).toMatchObject({ value: "BEFORE1" });
      expect(failure).toMatchObject({ status: "rejected", reason: expect.any(AppError) as AppError });
      expect(failure).toMatchObject({
        reason: {
          code: "SPEECH_FAILED",
          message: expect.stringContaining(reason) as string,
          userMessage: expect.stringContaining('saying "Hello."') as string,
        },
      });
      expect(after).toMatchObject({ value: "AFTER1" });
    },
  );

  it("can be asked again after it was closed", async () => {
    await worker.ask("first", "testing");
    await worker.close();

    expect(await worker.ask("second", "testing")).toBe("SECOND1");
  });
});
