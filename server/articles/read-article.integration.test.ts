import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { readArticle, writeScript } from "./read-article";

beforeAll(openDatabase);
afterAll(closeDatabase);

const sentence = "An octopus has three hearts, and it needs every one of them to move its thick, blue blood.";
const url = new URL("https://sea.example/hearts?from=feed#top");

function buildPage(text: string, head = "") {
  return {
    ...{ url, mediaType: "text/html" },
    text: `<html lang="en"><head><title>Three: "hearts" & *more*</title>${head}</head><body><article>${text}</article></body></html>`,
  };
}

const paragraphs = (count: number) => `<p>${sentence}</p>`.repeat(count);

test("an article becomes a script that the studio takes, with its source in the description's credits", async () => {
  const script = await writeScript(buildPage(paragraphs(8)), "a");

  expect(script).toMatch(
    /^---\nlanguage: en\ncredits: \[".*"\]\n---\n\n# Three: "hearts" & \\\*more\\\*\n\nAn octopus/,
  );
  const { title, settings, scenes, notices } = parseScript(script);
  expect({ title, notices }).toEqual({ title: 'Three: "hearts" & *more*', notices: [] });
  expect(settings).toEqual({
    language: "en",
    credits: ['Three: "hearts" & *more*, sea.example, https://sea.example/hearts?from=feed'],
  });
  expect(scenes).toHaveLength(9);
});

test("plain text is read by its own rules", async () => {
  const text = `Three hearts\n\n${`${sentence}\n${sentence}\n\n`.repeat(3)}* one\n* two`;
  const script = await writeScript({ url, mediaType: "text/plain", text }, "a");

  expect(script).toMatch(
    /# Three hearts\n\nAn octopus has three hearts.* blood\. An octopus[\s\S]*\n- one\n- two\n$/,
  );
});

test.each([
  [
    "without an article",
    buildPage("<form><label>Log in <input></label></form>"),
    /no article that could be read/,
  ],
  [
    "for subscribers that shows only a beginning",
    buildPage(paragraphs(6), '<script type="application/ld+json">{"isAccessibleForFree":"False"}</script>'),
    /subscribers only/,
  ],
  [
    "longer than a script may be",
    buildPage(paragraphs(2500)),
    /has 2\d\d,\d{3} characters, and a script at most 200,000/,
  ],
])("a page %s is refused in one sentence", async (_name, page, sentenceToSay) => {
  await expect(writeScript(page, "a")).rejects.toMatchObject({
    code: "INVALID_INPUT",
    message: expect.stringMatching(sentenceToSay) as string,
  });
});

test("an address that is not public is refused, and a person who asks too often has to wait", async () => {
  const ask = () =>
    readArticle({ address: "http://169.254.169.254/latest/meta-data/", userId: "ann", workspaceId: "a" });
  const asked = await Promise.allSettled(Array.from({ length: 41 }, ask));
  const codes = asked.map((result) =>
    result.status === "rejected" && result.reason instanceof AppError ? result.reason.code : "",
  );

  expect(codes.filter((code) => code === "INVALID_INPUT")).toHaveLength(40);
  expect(codes.filter((code) => code === "TOO_MANY_REQUESTS")).toHaveLength(1);
  await expect(readArticle({ address: "http://[::]/", userId: "bob", workspaceId: "b" })).rejects.toThrow(
    /not on the public internet/,
  );
});
