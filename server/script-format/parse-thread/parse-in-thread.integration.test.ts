import { expect, it } from "vitest";
import { parseInThread } from "./parse-in-thread";
import { parse } from "../scripts.fixture";

const read = (text: string) => parseInThread({ text, fileName: "script.md" });
const tooTangled =
  "The script is too tangled to be read: lists, quotes, boxes or marks lie too deep in each other; take some apart.";

it("gives what parsing gives, and the same sentence for a script that cannot be followed", async () => {
  const text = "# Hearts\n\nAn octopus has **3 hearts**.\n";

  expect(await read(text)).toEqual(parse(text));
  const refusal = await read("---\ntitle: [\n---\nIt swims.").catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: "INVALID_INPUT" });
  expect(String(refusal)).toMatch(/script\.md, line 2: the front matter is not valid YAML/);
});

it.each([
  ["lists (too long a time)", "- ".repeat(10_000)],
  ["quotes (too much memory)", ">".repeat(20_000)],
])(
  "%s that lie too deep in each other are given up, and others are answered meanwhile",
  async (_name, text) => {
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 100);

    const [tangled, plain] = await Promise.allSettled([read(`${text}a`), read("It swims all day.")]);
    clearInterval(turning);

    expect(tangled).toMatchObject({ reason: { code: "INVALID_INPUT", userMessage: tooTangled } });
    expect(plain).toMatchObject({ value: { scenes: [{}] } });
    expect(turns).toBeGreaterThan(0);
  },
);
