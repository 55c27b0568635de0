import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "@/server/errors";
import { parseScript } from "./parse-script";
import type { ParsedScript } from "../schema";

const parse = parseScript;

function spokenWords({ scenes }: ParsedScript): string[] {
  const sentences = scenes.flatMap(({ narration }) =>
    narration.map(({ runs }) => runs.map(({ text }) => text).join("")),
  );

  return sentences.join(" ").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Pieces of Markdown, whole and broken, for every rule of the format. */
const fragment = fc.constantFrom(
  ...[
    "# ",
    "## ",
    "- ",
    "1. ",
    "> ",
    "— ",
    "--",
    "| a | b |\n|--|--|\n",
    "| 1990 | 3% |\n",
    "![](a.jpg)",
    '![x](b.mp4 "c") ',
  ],
  ...[
    "**",
    "*",
    "`",
    "~~",
    "[^1]",
    "[x](y)",
    ":say[a]{as=b}",
    "::icon[heart]\n",
    "::shown[x y]\n",
    "::pause{seconds=1}\n",
  ],
  ...[
    "::map[Japan]\n",
    "::number[9]{suffix=%}\n",
    "::compare[a: b | c: d]\n",
    "::quote[a]{by=b}\n",
    ":::",
    "```\n",
    "---\n",
    "<b>",
    "<!--",
    "-->",
  ],
  ...[
    "\n",
    "\n\n",
    " ",
    ": ",
    ". ",
    ", ",
    "! ",
    "**3 hearts** ",
    "$3.5M ",
    "3:30 ",
    "word ",
    "Dr. ",
    "https://a.b/c ",
    "世界。",
    "مرحبا، ",
    "🐙 ",
  ],
);
const markdown = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fragment }, { weight: 1, arbitrary: fc.string({ unit: "grapheme" }) }),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

const word = fc.constantFrom(
  "octopus",
  "heart",
  "blue",
  "blood",
  "and",
  "because",
  "the",
  "a",
  "swims",
  "Venus",
  "gills",
);
const end = fc.constantFrom(".", "!", "?", ".", ".");
const sentence = fc
  .tuple(
    fc.array(fc.tuple(word, fc.constantFrom("", "", "", ",", ";")), { minLength: 1, maxLength: 60 }),
    end,
  )
  .map(([words, mark]) => {
    const text = words
      .map(([each, comma]) => each + comma)
      .join(" ")
      .replace(/[,;]$/, "");

    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${mark}`;
  });
const marked = fc.tuple(sentence, fc.constantFrom("none", "bold", "emphasis")).map(([text, mark]) => {
  if (mark === "none") return text;
  const stars = mark === "bold" ? "**" : "*";

  return text.replace(/^(\S+ )(\S+)/, `$1${stars}$2${stars}`);
});
const block = fc.oneof(
  fc.array(marked, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(" ")),
  sentence.map((text) => `## ${text}`),
  fc
    .array(marked, { minLength: 1, maxLength: 20 })
    .map((items) => items.map((item) => `- ${item}`).join("\n")),
  sentence.map((text) => `> ${text}`),
  sentence.map((text) => `![](photo.jpg) ${text}`),
  fc.constant("It has these:\n\n- one\n- two"),
);
const document = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((blocks) => blocks.join("\n\n<!-- -->\n\n"));

describe("any script", () => {
  it("is followed or refused with an AppError, and never crashes", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        try {
          parse(text);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives scenes that all have something to show, of which captions carry only what is spoken", () => {
    fc.assert(
      fc.property(document, (text) => {
        for (const { overlay, media, narration, showsCaptions } of parse(text).scenes) {
          const hasText = /[\p{L}\p{N}]/u.test(JSON.stringify(Object.values({ ...overlay, kind: "" })));

          expect(hasText || media !== undefined).toBe(true);
          expect(!showsCaptions || narration.length > 0).toBe(true);
        }
      }),
    );
  });

  it("is spoken whole, each word once and in its order", () => {
    fc.assert(
      fc.property(document, (text) => {
        const source = text.replace(/photo\.jpg/g, "").match(/[\p{L}\p{N}]+/gu);

        expect(spokenWords(parse(text))).toEqual(source);
      }),
      { numRuns: 100 },
    );
  });

  it("shows without captions only the very words that are spoken", () => {
    fc.assert(
      fc.property(document, (text) => {
        for (const { overlay, narration, showsCaptions } of parse(text).scenes) {
          if (overlay.kind !== "statement" || showsCaptions) continue;
          const spoken = narration.map(({ runs }) => runs.map((run) => run.text).join("")).join(" ");

          expect(letters(overlay.text.map((run) => run.text).join(""))).toBe(letters(spoken));
        }
      }),
    );
  });

  it("is cut into scenes of at most 32 words where only sentences are spoken", () => {
    fc.assert(
      fc.property(fc.array(marked, { minLength: 1, maxLength: 6 }), (sentences) => {
        for (const { narration } of parse(sentences.join(" ")).scenes) {
          const words = narration.flatMap(({ runs }) =>
            runs.flatMap((run) => run.text.match(/\p{L}+/gu) ?? []),
          );

          expect(words.length).toBeLessThanOrEqual(32);
        }
      }),
    );
  });
});

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
