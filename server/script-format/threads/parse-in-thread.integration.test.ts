import { expect, it } from "vitest";
import { parseInThread } from "./parse-in-thread";
import { parse } from "../scripts.fixture";

const turn = { workspaceId: "a" };
const tooComplex =
  "The script is too complex to be read: lists, quotes, boxes or marks are nested too deeply; take some apart.";

it("gives what parsing gives, and the same sentence for a script that cannot be followed", async () => {
  const text = "# Hearts\n\nAn octopus has **3 hearts**.\n";

  expect(await parseInThread(text, turn)).toEqual(parse(text));
  const refusal = await parseInThread("---\ntitle: [\n---\nIt swims.", turn).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ problem: { code: "INVALID_FRONT_MATTER", line: 2 } });
});

it("reads a workspace's script once, and nobody can change what the others are given", async () => {
  const text = "# Hearts\n\nIt has three of them.\n";
  const first = await parseInThread(text, turn);

  expect(await parseInThread(text, turn)).toBe(first);
  expect(await parseInThread(text, { workspaceId: "b" })).not.toBe(first);
  expect(Object.isFrozen(first.scenes[0]?.narration)).toBe(true);
});

it("a script that comes to far more than is written in it is read each time", async () => {
  const text = `$$${String.raw`\vec1`.repeat(80)}$$\n\nIt is a shark.\n\n`.repeat(20);
  const first = await parseInThread(text, turn);
  const again = await parseInThread(text, turn);

  expect(again).toEqual(first);
  expect(again).not.toBe(first);
});

it.each([
  ["lists (too long a time)", "- ".repeat(10_000)],
  ["quotes (too much memory)", ">".repeat(20_000)],
])(
  "%s that lie too deep in each other are given up, and others are answered meanwhile",
  async (_name, text) => {
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 100);

    const [tangled, plain] = await Promise.allSettled([
      parseInThread(`${text}a`, turn),
      parseInThread("It swims all day.", turn),
    ]);
    clearInterval(turning);

    expect(tangled).toMatchObject({ reason: { code: "INVALID_INPUT", userMessage: tooComplex } });
    expect(plain).toMatchObject({ value: { scenes: [{}] } });
    expect(turns).toBeGreaterThan(0);
  },
);

it("a workspace that sends tangled scripts only keeps its own waiting", async () => {
  const abort = new AbortController();
  const tangled = Array.from({ length: 10 }, () =>
    parseInThread(`${"- ".repeat(10_000)}a`, { workspaceId: "hostile", signal: abort.signal }),
  );
  const ended = Promise.race(tangled).catch(() => undefined);

  const first = await Promise.race([parseInThread("It swims all day.", { workspaceId: "honest" }), ended]);

  expect(first).toMatchObject({ scenes: [{}] });
  abort.abort();
  for (const { status } of await Promise.allSettled(tangled)) expect(status).toBe("rejected");
});

it("of what a person asks for again and again, only the newest waits", async () => {
  const ask = (number: number) =>
    parseInThread(`It swims ${number} days.`, { workspaceId: "b", replaces: "ann" });
  const all = await Promise.allSettled(Array.from({ length: 10 }, (_, number) => ask(number)));
  const cancelled = all.filter((one) => one.status === "rejected");

  expect(all.at(-1)).toMatchObject({ value: { scenes: [{}] } });
  expect(cancelled.length).toBeGreaterThan(4);
  for (const { reason } of cancelled) expect(reason).toMatchObject({ code: "CANCELLED" });
});
