import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { startAnthropicServer } from "../fakes/anthropic/anthropic-server";
import { fakeArticles } from "../fakes/wikipedia/articles";
import { startWikipediaServer, type WikipediaServer } from "../fakes/wikipedia/wikipedia-server";
import type { WriterServer } from "../fakes/writer-server";
import { spawnProcess } from "../processes/spawn-process";

let wikipedia: WikipediaServer;
let claude: WriterServer;
let dataDirectory: string;

beforeAll(async () => {
  wikipedia = await startWikipediaServer(fakeArticles);
  claude = await startAnthropicServer();
  dataDirectory = await mkdtemp(path.join(tmpdir(), "offcamera-topic-data-"));
});
afterAll(async () => {
  await wikipedia.close();
  await claude.close();
});

const topic = ["--topic", "why octopuses have three hearts", "--length", "0:30"];
const file = "why-octopuses-have-three-hearts.md";
const countCalls = () => claude.calls.filter(({ method }) => method === "POST").length;
const createFolder = () => mkdtemp(path.join(tmpdir(), "offcamera-topic-"));

/** Runs the command as a person types it in a folder, with a key or without one. */
async function run(folder: string, args: string[], key = "sk-ant-a-key") {
  const { exited, lines, stderr } = spawnProcess("cli/make-video/make-video.ts", args, {
    env: {
      ...{ INIT_CWD: folder, DATA_DIR: dataDirectory, WIKIPEDIA_URL: wikipedia.url },
      ...{ ANTHROPIC_BASE_URL: claude.url, ANTHROPIC_API_KEY: key },
    },
  });
  const exitCode = await exited;

  return { exitCode, output: lines.join("\n"), said: stderr() };
}

test("a topic is priced, written, written again for nothing, and becomes a video", async () => {
  const folder = await createFolder();
  const priced = await run(folder, [...topic, "--estimate"]);
  expect(priced).toMatchObject({ exitCode: 0 });
  expect(priced.output).toMatch(/^Claude, Claude .+: (\$0\.\d\d|less than \$0\.01)/);
  expect([countCalls(), await readdir(folder)]).toEqual([0, []]);

  const written = await run(folder, [...topic, "--script-only"]);
  expect(written).toMatchObject({ exitCode: 0 });
  expect(written.said).toMatch(/is writing …[\s\S]*words, (less than \$0\.01|\$0\.\d\d)\)/);
  const script = await readFile(path.join(folder, file), "utf8");
  expect(parseScript(script).scenes.length).toBeGreaterThan(3);
  // Once, or once more to put its length right.
  const calls = countCalls();
  expect([1, 2]).toContain(calls);
  expect(await readdir(folder)).toEqual([file]);

  const made = await run(folder, [...topic, "--preset", "draft"]);
  expect(made).toMatchObject({ exitCode: 0, said: expect.stringContaining("already paid") as string });
  expect(await readdir(folder)).toEqual(
    expect.arrayContaining([
      file,
      "why-octopuses-have-three-hearts.mp4",
      "why-octopuses-have-three-hearts.srt",
    ]),
  );
  expect(countCalls()).toBe(calls);

  await writeFile(path.join(folder, file), "My own words.\n");
  const kept = await run(folder, [...topic, "--script-only"]);
  expect(kept).toMatchObject({ exitCode: 2, said: expect.stringContaining("is there already") as string });
  expect(await readFile(path.join(folder, file), "utf8")).toBe("My own words.\n");
});

test("without a key a topic becomes sentences of Wikipedia, for nothing", async () => {
  const folder = await createFolder();
  const priced = await run(folder, [...topic, "--estimate"], "");
  const written = await run(folder, [...topic, "--script-only"], "");

  expect(priced.output).toMatch(/^Sentences from Wikipedia: free\./);
  expect(written.said).toMatch(/words, free\)/);
  expect(await readFile(path.join(folder, file), "utf8")).toContain("CC BY-SA 4.0");
});

test.each([
  [["--topic", "🐙"], /^--topic: Say in words what the video is about\./],
  [["--topic", "cats", "--length", "5"], /^--length: A video has at least 30 seconds\./],
  [["--topic", "cats", "--length", "soon"], /^--length: /],
  [["--topic", "cats", "--tone", "angry"], /^--tone: /],
  [["--topic", "cats", "cats.md"], /^Name a script or a topic, not both/],
  [["cats.md", "--length", "60"], /^--length goes with --topic/],
])("%j is one clear line", async (args, sentence) => {
  const { exitCode, said } = await run(await createFolder(), args);

  expect(exitCode).toBe(2);
  expect(said).toMatch(sentence);
});
