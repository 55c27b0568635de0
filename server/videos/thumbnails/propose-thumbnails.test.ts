import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNumber, plainWords } from "@/remotion/thumbnail/thumbnail-words";
import { thumbnailLayoutSchema } from "@/remotion/timeline/schemas/thumbnail-schema";
import { illustrationNames } from "@/server/adapters/illustrations/illustration-files";
import { countWords } from "@/server/script-format/parse/sentences/count-words";
import type { ParsedScript } from "@/server/script-format/schema";
import { parse } from "@/server/script-format/scripts.fixture";
import { writeSettings } from "@/server/script-format/front-matter/edit-settings";
import { mostProposedWords } from "./choose-phrase";
import { chooseThumbnail } from "./choose-thumbnail";
import { listPhrases } from "./list-phrases";
import { proposeThumbnails, type Thumbnail } from "./propose-thumbnails";
import { toThumbnailSettings } from "./thumbnail-settings";

const octopus = `# Why octopuses have three hearts

An octopus has **3 hearts**, and it needs every one of them.

## Blue blood

An octopus uses copper, and copper turns blood blue. But there is **a high price**.

When an octopus swims, **the main heart stops beating**. Who would swim then?

Its brain sits in its arms. A shark has nothing like it.
`;

const scripts = {
  English: octopus,
  German:
    "# Warum Kraken drei Herzen haben\n\nEin Krake hat **3 Herzen**. Das Blut ist blau.\n\nEin Hai hat nur eins. Und ein Wal?",
  Japanese: "# 蛸には心臓が三つある\n\n蛸の血は**青い血**です。\n\n鯨の心臓は一つです。なぜでしょうか？",
  Arabic: "# لماذا للأخطبوط ثلاثة قلوب\n\nللأخطبوط **ثلاثة قلوب**. دمه أزرق.\n\nهل يسبح القرش؟",
  Hindi: "# ऑक्टोपस के तीन दिल\n\nउसका खून **नीला खून** है। शार्क का एक दिल है।",
};

function propose(script: string): Thumbnail[] {
  return proposeThumbnails(parse(script));
}

function keyOf({ layout, text, illustrations }: Thumbnail): string {
  return JSON.stringify([layout, plainWords(text), illustrations]);
}

describe("the proposals for a script", () => {
  it("are five, each of another layout, with other words and another drawing", () => {
    const proposals = propose(octopus);

    expect(proposals).toHaveLength(5);
    expect(new Set(proposals.map(({ layout }) => layout)).size).toBe(5);
    expect(new Set(proposals.map(({ text }) => plainWords(text))).size).toBe(5);
    expect(new Set(proposals.map(({ illustrations }) => illustrations.join())).size).toBe(5);
  });

  it("begin with the title beside what it names", () => {
    const [first] = propose(octopus);

    expect(first).toMatchObject({ layout: "beside", illustrations: ["octopus"] });
    expect(plainWords(first?.text ?? [])).toBe("Why octopuses have three hearts");
  });

  it("have its number large, with what is counted", () => {
    const number = propose(octopus).find(({ layout }) => layout === "number");

    expect(number?.text).toEqual([
      { text: "3", isEmphasized: true },
      { text: " hearts", isEmphasized: false },
    ]);
  });

  it("set the two sides of a comparison against each other", () => {
    const versus = propose(
      "# Cats and dogs\n\n::compare[Cats: sleep by day | Dogs: sleep by night]\nCats sleep by day, dogs by night.",
    ).find(({ layout }) => layout === "versus");

    expect(versus).toEqual({
      layout: "versus",
      text: [{ text: "Cats / Dogs", isEmphasized: false }],
      illustrations: ["cat", "dog"],
    });
  });

  it("begin with the video's photo where it shows one", () => {
    const proposals = propose(`${octopus}\n![](reef.jpg)\n`);

    expect(proposals).toHaveLength(5);
    expect(proposals[0]).toMatchObject({ layout: "picture", illustrations: [] });
  });

  it("are few where nothing can be told apart", () => {
    expect(propose("Yes.")).toEqual([
      { layout: "words", text: [{ text: "Yes", isEmphasized: false }], illustrations: [] },
    ]);
  });

  it("do not depend on the thumbnail that was chosen", () => {
    expect(propose(`---\nthumbnail: blue blood\nthumbnail-layout: words\n---\n\n${octopus}`)).toEqual(
      propose(octopus),
    );
  });
});

it.each(Object.entries(scripts))("in %s there are several, all of words of the script", (_, script) => {
  const proposals = propose(script);

  expect(proposals.length).toBeGreaterThanOrEqual(4);
  for (const { text } of proposals) {
    for (const part of plainWords(text).split(" / ")) {
      expect(script.replaceAll("*", "").toLowerCase()).toContain(part.toLowerCase());
    }
  }
});

it("any script has valid ones, each of which comes back from the settings that are written for it", () => {
  const part = fc.oneof(
    fc.constantFrom(
      ...[
        "# Why octopuses have three hearts\n\n",
        "## Blue blood\n\n",
        "It has **3 hearts**. ",
        "A cat sleeps. ",
      ],
      ...[
        "Wer weiß? ",
        "**71%** of the Earth is water. ",
        "\n\n",
        "- **One** cat\n- Two dogs\n\n",
        "蛸の血は青い。",
      ],
      ...[
        "::compare[Cats: sleep | Dogs: bark]\nThey do.\n\n",
        "هل يسبح القرش؟ ",
        "In 1876, it rang. ",
        "*a* / *b* ",
      ],
      ...["A **very long phrase of very many words that says nothing** ends. ", "www.example.com ", "🐙 "],
    ),
    fc.string({ unit: "grapheme", maxLength: 15 }).map((text) => text.replaceAll(/[:`<>[\]{}$\\|!-]/g, "")),
  );
  const texts = fc
    .array(part, { minLength: 1, maxLength: 12 })
    .map((parts) => `It is said.\n\n${parts.join("")}`);

  fc.assert(
    fc.property(texts, (script) => {
      const parsed = parse(script);
      const { language } = parsed;
      const proposals = proposeThumbnails(parsed);

      expect(proposals.length).toBeGreaterThan(0);
      expect(proposals.length).toBeLessThanOrEqual(5);
      expect(new Set(proposals.map(keyOf)).size).toBe(proposals.length);
      expect(proposeThumbnails(parse(script))).toEqual(proposals);
      expect(keyOf(chooseThumbnail(parsed))).toBe(keyOf(proposals[0] ?? emptyThumbnail));
      for (const proposal of proposals) {
        expect(thumbnailLayoutSchema.options).toContain(proposal.layout);
        expect(countWords(plainWords(proposal.text), language)).toBeLessThanOrEqual(mostProposedWords);
        expect(proposal.illustrations.every((name) => illustrationNames().has(name))).toBe(true);
        if (proposal.layout === "number") expect(findNumber(proposal.text)).not.toBeNull();
        const { thumbnail } = parse(
          writeSettings("It is said.", { ...toThumbnailSettings(proposal), language }),
        );
        expect(chooseThumbnail({ ...parsed, thumbnail })).toEqual(proposal);
      }
      for (const thumbnail of partlyWritten) {
        expect(() => chooseThumbnail({ ...parsed, thumbnail })).not.toThrow();
      }
    }),
    { numRuns: 60 },
  );
});

/** What a person may write without a layout, whatever the script says. */
const partlyWritten: ParsedScript["thumbnail"][] = [
  { text: [{ text: "other words", isEmphasized: false }] },
  { illustrations: ["cat"] },
  { illustrations: [] },
];

const emptyThumbnail: Thumbnail = { layout: "words", text: [], illustrations: [] };

it("no thumbnail says who is quoted", () => {
  const { scenes } = parse("# Age\n\n> The question is why we do not.\n> — Steven Austad\n");
  const phrases = listPhrases({ title: "Age", language: "en", scenes }).map(({ text }) => text);

  expect(phrases).toContain("Age");
  expect(phrases).not.toContain("Steven Austad");
});
