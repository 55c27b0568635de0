import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords } from "@/server/script-format/parse/sentences/count-words";
import { condenseArticle } from "./condense-article";
import { tidySentence } from "./tidy-sentence";

const options = { topic: "octopus", language: "en" as const, words: 60, lengthSeconds: 60 };
const paragraph = (text: string) => ({ kind: "paragraph" as const, text });
const heading = (text: string, level = 2) => ({ kind: "heading" as const, level, text });

test("a sentence that goes on from one before is taken with it, or not at all", () => {
  const blocks = [
    paragraph("Octopuses have three hearts in their bodies. However, one of them stops when they swim."),
    heading("Blood"),
    paragraph("It is blue, which surprises most people. Copper in the blood carries the oxygen."),
  ];

  expect(condenseArticle({ blocks }, options)).toEqual([
    {
      sentences: [
        "Octopuses have three hearts in their bodies.",
        "However, one of them stops when they swim.",
      ],
    },
    { heading: "Blood", sentences: ["Copper in the blood carries the oxygen."] },
  ]);
});

test("references, links and lists are no part of the story", () => {
  const blocks = [
    paragraph("Octopuses have three hearts in their bodies."),
    heading("See also"),
    paragraph("Squids are relatives of the octopus."),
    heading("Early life", 3),
    paragraph("Squids are other relatives of the octopus."),
    { kind: "list" as const, isOrdered: false, items: ["A list has many of these items in it."] },
  ];

  expect(condenseArticle({ blocks }, options)).toEqual([
    { sentences: ["Octopuses have three hearts in their bodies."] },
  ]);
});

test("chapters are few enough for the length, and those with most figures", () => {
  const blocks = [
    paragraph("Octopuses have three hearts in their bodies."),
    ...["Names", "Sizes", "Ages"].flatMap((name, index) => [
      heading(name),
      paragraph(`Somebody has counted this many: ${"7 8 ".repeat(index)}and no more of them.`),
    ]),
  ];
  const chapters = condenseArticle({ blocks }, { ...options, lengthSeconds: 50 });

  expect(chapters.map((chapter) => chapter.heading)).toEqual([undefined, "Sizes", "Ages"]);
});

test("what is asked about comes before figures and before what stands first", () => {
  const blocks = [
    paragraph("An octopus is a soft-bodied mollusc with eight limbs. It lives in all the seas of the earth."),
    heading("Size"),
    paragraph("The octopus weighs 15 kilograms, 71 at most, and spans 4 metres with its arms."),
    heading("Circulation"),
    paragraph(
      "Its blood is rich in copper, which makes it blue. The body has a heart for each gill, and one more.",
    ),
  ];
  const asked = { ...options, topic: "Why octopuses have three hearts", words: 30, lengthSeconds: 30 };

  expect(condenseArticle({ blocks }, asked).at(-1)).toEqual({
    ...{ heading: "Circulation", sentences: ["The body has a heart for each gill, and one more."] },
  });
});

test("whatever the article, no more words are taken than were asked for, and each sentence once, in its order", () => {
  const sentence = fc
    .array(fc.constantFrom("octopus", "they", "of", "7", "hearts", "blue"), { minLength: 3, maxLength: 40 })
    .map((words) => `The ${words.join(" ")}.`);
  const block = fc.oneof(
    fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => paragraph(sentences.join(" "))),
    fc.constantFrom(heading("History"), heading("References")),
  );

  fc.assert(
    fc.property(fc.array(block, { maxLength: 20 }), fc.integer({ min: 20, max: 300 }), (blocks, words) => {
      const said = condenseArticle({ blocks }, { ...options, words }).flatMap(({ sentences }) => sentences);
      const text = blocks.map((part) => part.text).join("\n");

      expect(said.reduce((sum, one) => sum + countWords(one, "en"), 0)).toBeLessThanOrEqual(words * 1.05);
      let from = 0;
      for (const one of said) {
        const at = text.indexOf(one, from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + one.length;
      }
    }),
  );
});

test.each([
  ["An octopus (pl.: octopuses) has eight arms.", "An octopus has eight arms."],
  ["Octopoda (/ɒkˈtɒpədə/, ok-TOP-ə-də) is an order.", "Octopoda is an order."],
  ["It weighs 15 kg (33 lb), at most.", "It weighs 15 kg, at most."],
  ["Darwin (1809–1882) wrote it.[3]", "Darwin wrote it."],
  ["Most (but not all) of them swim.", "Most (but not all) of them swim."],
  ["ὀκτώπους (oktōpous) is Greek [citation needed].", "ὀκτώπους is Greek."],
])("%s is read aloud as %s", (written, said) => {
  expect(tidySentence(written)).toBe(said);
});
