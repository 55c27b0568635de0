import fc from "fast-check";
import { expect, test } from "vitest";
import { buildHashtags } from "./build-hashtags";
import { buildPostText, getPlatform, listPlatformProblems, platforms } from "./platforms";

test("tags become hashtags that screen readers can tell apart, each once", () => {
  expect(buildHashtags(["deep sea", "Deep-Sea!", "octopus", "2026", "étoiles de mer", "日本"])).toEqual([
    "#DeepSea",
    "#Octopus",
    "#ÉtoilesDeMer",
    "#日本",
  ]);
});

test("a post of X is the title and its hashtags, where the description does not fit", () => {
  const title = "Why octopuses have three hearts";
  const text = buildPostText(getPlatform("x"), {
    ...{
      title,
      description: "A paragraph. ".repeat(30).trim(),
      tags: ["octopus", "hearts", "sea", "blue blood"],
    },
  });

  expect(text).toBe(`${title}\n\n#Octopus #Hearts #Sea`);
});

test("a description is cut between paragraphs", () => {
  const text = buildPostText(getPlatform("x"), {
    ...{ title: "Hearts", description: `First paragraph.\n\n${"Second. ".repeat(60)}`, tags: [] },
  });

  expect(text).toBe("Hearts\n\nFirst paragraph.");
});

test("no post is longer than its platform takes", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 400 }),
      fc.lorem({ maxCount: 900 }),
      fc.array(fc.lorem()),
      (title, description, tags) => {
        for (const platform of platforms) {
          const { length } = buildPostText(platform, { title, description, tags });
          expect(length).toBeLessThanOrEqual(platform.mostCharacters);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("what cannot be posted as it is says what to do", () => {
  const problems = (id: "tiktok" | "x", durationS: number) =>
    listPlatformProblems(getPlatform(id), { format: "landscape", durationS, bytes: 1_000_000 });

  expect(problems("tiktok", 60)).toEqual(["TikTok is watched in 9:16: render the video in that format."]);
  expect(problems("x", 140.2)).toEqual(["X takes 2:20 minutes at most: this video is 2:21 minutes long."]);
  expect(problems("x", 140)).toEqual([]);
});
