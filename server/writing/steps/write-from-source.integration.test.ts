import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { getDatabase } from "@/server/adapters/db/database";
import type { Account } from "@/server/auth/schema";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { measureScript } from "../answers/measure-script";
import { startWriting, writeAgain } from "../requests/request-writing";
import type { Brief } from "../schema";
import { getWritingDetails } from "../writing-details";
import { octopusBrief, openWritingWorld, perform } from "@/e2e/fixtures/writing-world";

let world: Awaited<ReturnType<typeof openWritingWorld>>;
let ann: Account;
let people = 0;

beforeAll(async () => {
  world = await openWritingWorld([]);
});
afterAll(() => world.close());
beforeEach(async () => {
  people += 1;
  ann = await createAccount(`ann-${people}`);
});

const start = (change: Partial<Brief> = {}) => startWriting({ brief: { ...octopusBrief, ...change } }, ann);

test("without a writer, a topic becomes sentences of its Wikipedia article, which the description credits", async () => {
  const { writing, script } = await perform(await start({ lengthSeconds: 60 }));

  expect(writing).toMatchObject({ state: "succeeded", provider: null, savedRevision: 1 });
  const { settings, notices } = parseScript(script);
  expect(settings.credits?.[0]).toMatch(/Wikipedia article “Octopus”.*CC BY-SA 4\.0/);
  expect(notices).toEqual([]);
  const { seconds } = await measureScript(ann.workspaceId, script);
  expect(seconds).toBeGreaterThan(50);
  expect(seconds).toBeLessThan(66.1);
  expect(writing.result?.articles.map(({ title }) => title)).toContain("Octopus");
  expect(
    (await getWritingDetails(writing)).claims.every(({ source }) => source?.name === "Wikipedia: Octopus"),
  ).toBe(true);
});

test("without a writer, another article that was found can be used, unless it says too little", async () => {
  const { writing } = await perform(await start());
  const [octopus, food] = writing.result?.articles ?? [];
  const kept = await perform(await writeAgain({ ...writing, pageId: octopus?.pageId }, ann));
  expect(kept.writing).toMatchObject({ state: "succeeded", savedRevision: 2 });

  const short = await perform(await writeAgain({ ...kept.writing, pageId: food?.pageId }, ann));
  expect(short.error?.userMessage).toMatch(/^“Octopus as food” says too little for a video/);
  expect(short.script).toBe(kept.script);
});

test("what Wikipedia does not know is told where the topic was typed, and leaves no video behind", async () => {
  await expect(start({ topic: "xyzzy" })).rejects.toMatchObject({
    code: "INVALID_INPUT",
    userMessage: "Wikipedia has no article about this; try fewer or other words.",
  });
  expect(await getDatabase().prisma.video.count({ where: { workspaceId: ann.workspaceId } })).toBe(0);
});

test("a table becomes a chart and its rows, and notes become a script", async () => {
  const table = "Animal,Hearts\nOctopus,3\nHagfish,4\nEarthworm,5";
  const { script } = await perform(await start({ source: { kind: "table", text: table } }));

  expect(script).toContain("| Octopus | 3 |");
  expect(script).toContain("Hagfish: Hearts 4.");
  expect(parseScript(script).scenes.map(({ overlay }) => overlay.kind)).toContain("bar-chart");
});
