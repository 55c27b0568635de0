import { afterAll, beforeAll, expect, test } from "vitest";
import { fakeArticles } from "@/e2e/fakes/wikipedia/articles";
import { startWikipediaServer, type WikipediaServer } from "@/e2e/fakes/wikipedia/wikipedia-server";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { env } from "@/server/env";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { type TopicRequest, topicRequestSchema } from "./schema";
import { writeTopicScript } from "./write-topic-script";

let wikipedia: WikipediaServer;

beforeAll(async () => {
  await openDatabase();
  wikipedia = await startWikipediaServer(fakeArticles);
  env.wikipediaUrl = wikipedia.url;
});
afterAll(async () => {
  await wikipedia.close();
  await closeDatabase();
});

const request: TopicRequest = {
  topic: "why octopuses have three hearts",
  language: "en",
  lengthSeconds: 60,
};
const write = (change: Partial<TopicRequest> = {}) =>
  writeTopicScript({ ...request, ...change }, { userId: "ann", workspaceId: "sea" });

test("a topic becomes a script of its article, of the length, which credits where it is from", async () => {
  const { script, article, articles, lengthSeconds } = await write();
  const { title, settings, notices } = parseScript(script);

  expect(article).toMatchObject({ title: "Octopus", description: "Order of soft-bodied molluscs" });
  expect(articles.map((found) => found.title)).toEqual(["Octopus", "Octopus as food"]);
  expect({ title, notices }).toEqual({ title: "Octopus", notices: [] });
  expect(settings).toEqual({
    language: "en",
    credits: [
      "Text from the Wikipedia article “Octopus”, shortened: https://en.wikipedia.org/wiki/Octopus, CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/",
    ],
  });
  expect(Math.abs(lengthSeconds - request.lengthSeconds)).toBeLessThanOrEqual(6);
});

test("another article is written from when it is chosen", async () => {
  await expect(write({ pageId: 7 })).rejects.toThrow(/“Octopus as food” says too little for a video/);
});

test("what Wikipedia cannot answer is a sentence", async () => {
  await expect(write({ topic: "zzz" })).rejects.toThrow("Wikipedia has no article about this");
  await expect(write({ topic: "slow down" })).rejects.toMatchObject({
    userMessage: "Wikipedia could not answer; try again in 30 seconds, or write the script yourself.",
  });
  await expect(write({ language: "es" })).rejects.toMatchObject({
    code: "INVALID_INPUT",
    message: expect.stringContaining("404") as string,
  });
});

test.each([
  ["", "Say what the video is about."],
  ["🐙", "Say in words what the video is about."],
  ["a".repeat(5000), "A topic has at most 300 characters; paste longer texts as a script."],
])("a topic that is none is told of at its field: %.10s", (topic, sentence) => {
  expect(topicRequestSchema.safeParse({ ...request, topic }).error?.issues[0]?.message).toBe(sentence);
});
