import { expect, it } from "vitest";
import { parseInThread } from "./parse-in-thread";
import { parse } from "../scripts.fixture";

const tooComplex =
  "The script is too complex to be read: lists, quotes, boxes or marks are nested too deeply; take some apart.";

it("gives what parsing gives, and the same sentence for a script that cannot be followed", async () => {
  const text = "# Hearts\n\nAn octopus has **3 hearts**.\n";

  expect(await parseInThread(text)).toEqual(parse(text));
  const refusal = await parseInThread("---\ntitle: [\n---\nIt swims.").catch((error: unknown) => error);
  expect(refusal).toMatchObject({ problem: { code: "INVALID_FRONT_MATTER", line: 2 } });
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
      parseInThread(`${text}a`),
      parseInThread("It swims all day."),
    ]);
    clearInterval(turning);

    expect(tangled).toMatchObject({ reason: { code: "INVALID_INPUT", userMessage: tooComplex } });
    expect(plain).toMatchObject({ value: { scenes: [{}] } });
    expect(turns).toBeGreaterThan(0);
  },
);
