import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { afterEach, expect, it, vi } from "vitest";
import { askProgram, endIdlePrograms, endProgram } from "./ask-program";

const program = {
  command: process.execPath,
  args: [path.join(import.meta.dirname, "ask-program.fixture.mjs")],
  timeLimitMs: 20_000,
  idleMs: 60_000,
};
const ask = (word: string, signal?: AbortSignal) => askProgram(program, word, { signal });

afterEach(() => endProgram(program));

function isRunning(pid: unknown): boolean {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
}

async function readLine({ stdout }: { stdout: Readable }): Promise<string> {
  for await (const line of createInterface({ input: stdout })) return line;

  return "";
}

it("answers each message in its turn, from one process, however many are asked at once", async () => {
  const [one, two, three] = await Promise.all(["one", "two", "three"].map((word) => ask(word)));

  expect(one).toEqual(["ONE", expect.any(Number)]);
  expect([two, three]).toEqual([
    ["TWO", one?.[1]],
    ["THREE", one?.[1]],
  ]);
});

it("an error in our words keeps its code and sentence, and its process", async () => {
  const before = await ask("before");

  await expect(ask("refuse")).rejects.toMatchObject({ code: "NOT_FOUND", message: "There is none" });
  expect(await ask("after")).toEqual(["AFTER", before[1]]);
});

it.each([
  ["exit", /ended \(exit code 3\): out of ideas/],
  ["mumble", /answered "well"/],
  ["hang", /no answer in 1000 ms/],
])(
  "says why a program failed that met its %s, and answers the next in a fresh process",
  async (fate, reason) => {
    const before = await ask("before");
    const impatient = fate === "hang" ? { ...program, timeLimitMs: 1000 } : program;

    await expect(askProgram(impatient, fate)).rejects.toMatchObject({
      code: "INTERNAL",
      message: expect.stringMatching(reason) as string,
    });
    const after = await ask("after");
    expect(after[0]).toBe("AFTER");
    expect(after[1]).not.toBe(before[1]);
  },
);

it("ends at once when it is cancelled, at work or before", async () => {
  const abort = new AbortController();
  const cancelled = ask("hang", abort.signal);
  const waiting = ask("waiting", abort.signal);
  abort.abort();

  await Promise.all(
    [cancelled, waiting].map((given) => expect(given).rejects.toMatchObject({ code: "CANCELLED" })),
  );
  expect((await ask("next"))[0]).toBe("NEXT");
});

it("ends when nothing was asked for a while", async () => {
  const [, pid] = await askProgram({ ...program, idleMs: 100 }, "one");

  await expect.poll(() => isRunning(pid)).toBe(false);
});

it("ends for others' memory when it is idle, and neither at work nor soon after", async () => {
  const [, pid] = await ask("one");
  const working = ask("two");
  endIdlePrograms(0);
  expect((await working)[1]).toBe(pid);
  endIdlePrograms(60_000);
  expect((await ask("three"))[1]).toBe(pid);

  endIdlePrograms(0);
  await expect.poll(() => isRunning(pid)).toBe(false);
  expect((await ask("four"))[0]).toBe("FOUR");
});

it("that has ended can be ended again and again, without a warning of Node's", async () => {
  const [, pid] = await ask("one");
  const warnings: Error[] = [];
  const note = (warning: Error) => warnings.push(warning);
  process.on("warning", note);

  await endProgram(program);
  expect(isRunning(pid)).toBe(false);
  for (let time = 0; time < 12; time += 1) await endProgram(program);
  await new Promise(setImmediate);
  process.off("warning", note);

  expect(warnings).toEqual([]);
});

it("is given none of our settings and secrets", async () => {
  vi.stubEnv("APP_SECRET", "hidden");
  const [names] = await ask("environment");
  vi.unstubAllEnvs();

  expect(names).toContain("PATH");
  expect(names).not.toContain("APP_SECRET");
});

it("a program that is not there says so", async () => {
  await expect(askProgram({ ...program, command: "no-such-program" }, "one")).rejects.toMatchObject({
    code: "INTERNAL",
    message: expect.stringContaining("no-such-program") as string,
  });
});

it("ends with its parent, however that ends, and does not keep it alive", async () => {
  const source = `
    const { askProgram } = await import("./server/adapters/processes/ask-program.ts");
    const [, pid] = await askProgram(${JSON.stringify(program)}, "one");
    console.log(pid);
    if (process.argv.includes("--stay")) setInterval(() => undefined, 1000);
  `;
  const start = (...args: string[]) =>
    spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", source, "--", ...args], {
      stdio: ["ignore", "pipe", "inherit"],
    });

  const leaving = start();
  const left = await readLine(leaving);
  await once(leaving, "close");
  await expect.poll(() => isRunning(left)).toBe(false);

  const staying = start("--stay");
  const stayed = await readLine(staying);
  expect(isRunning(stayed)).toBe(true);
  staying.kill("SIGKILL");
  await expect.poll(() => isRunning(stayed)).toBe(false);
});
