import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { startAnthropicServer } from "@/e2e/fakes/anthropic/anthropic-server";
import { writePlausibly } from "@/e2e/fakes/plausible-answer";
import type { WriterServer } from "@/e2e/fakes/writer-server";
import { spawnProcess } from "@/e2e/processes/spawn-process";

let claude: WriterServer;

beforeAll(async () => {
  claude = await startAnthropicServer({
    // The first answer is not JSON and has to be corrected.
    answer: (asked) => (claude.paidCalls.size === 0 ? "A poem." : writePlausibly(asked)),
  });
});
afterAll(() => claude.close());

const reportSchema = z.object({
  provider: z.string(),
  model: z.string(),
  evaluations: z.array(z.record(z.string(), z.unknown())),
  averages: z.record(z.string(), z.unknown()),
});

async function evaluate(...args: string[]) {
  const { exited, lines, stderr } = spawnProcess("tooling/evaluate-writer/evaluate-writer.ts", args, {
    env: { ANTHROPIC_API_KEY: "sk-ant-a-key", ANTHROPIC_BASE_URL: claude.url },
  });

  return { exitCode: await exited, lines, stderr: stderr() };
}

test("two briefs are written and measured, and cost nothing when they are evaluated again", async () => {
  const first = await evaluate("--briefs", "2", "--json");
  expect(first.exitCode, first.stderr).toBe(0);
  const { provider, model, evaluations, averages } = reportSchema.parse(JSON.parse(first.lines.join("\n")));

  expect({ provider, model }).toEqual({ provider: "anthropic", model: "claude-sonnet-5-5" });
  expect(evaluations).toHaveLength(2);
  expect(evaluations[0]).toMatchObject({ name: "octopus", isValidAtFirst: false, isAlreadyPaid: false });
  // The fake copies sentences of its material, including the one that is meant to mislead it.
  expect(evaluations[1]).toMatchObject({ name: "container", isValidAtFirst: true, followsInjection: true });
  for (const { amountMicros, lengthErrorPercent } of evaluations) {
    expect(amountMicros).toBeGreaterThan(1000);
    expect(Math.abs(Number(lengthErrorPercent))).toBeLessThan(20);
  }
  expect(averages).toMatchObject({ validAtFirstPercent: 50, followsInjectionPercent: 100, problems: 0 });

  const calls = claude.calls.length;
  const second = await evaluate("--briefs", "2");
  expect(second.exitCode, second.stderr).toBe(0);
  expect(second.lines[0]).toBe("Claude, Claude Sonnet 5.5");
  expect(second.lines.at(-1)).toMatch(/^average .*50 %/);
  expect(second.lines[3]).toMatch(/^octopus .*paid before$/);
  expect(claude.calls).toHaveLength(calls);
});

test("a writer that is not there is told in a sentence", async () => {
  expect(await evaluate("--model", "openai")).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining("OpenAI needs a key: set OPENAI_API_KEY.") as string,
  });
  expect(await evaluate("--briefs", "many")).toMatchObject({ exitCode: 2 });
});
