import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Caption, captionStyleSchema, formatSchema } from "../timeline/schema";
import { buildCaptionPages, type CaptionPage } from "./build-caption-pages";
import { countColumns } from "./caption-limits";

const msPerWord = 375;

function speak(words: string[], wordMs = msPerWord): Caption[] {
  return words.map((text, index) => ({
    text,
    startMs: index * wordMs,
    endMs: (index + 1) * wordMs,
    timestampMs: null,
    confidence: null,
    isEmphasized: false,
  }));
}

function speakSentence(sentence: string): Caption[] {
  return speak(sentence.split(" ").map((word, index) => (index === 0 ? word : ` ${word}`)));
}

function lineTexts(pages: CaptionPage[]): string[][] {
  return pages.map(({ lines }) => lines.map(({ tokens }) => tokens.map(({ text }) => text).join("")));
}

function sceneOf(captions: Caption[], airMs = 400) {
  return { captions, durationMs: (captions.at(-1)?.endMs ?? 0) + airMs };
}

const landscape = { format: "landscape", captionStyle: "plain", language: "en" } as const;
const short = { ...landscape, format: "short" } as const;

describe("pages of captions", () => {
  it("break between sentences and phrases, not inside them", () => {
    const captions = speakSentence(
      "An octopus has three hearts, and two of them serve the gills. The third one stops when it swims, so it prefers to crawl.",
    );

    expect(lineTexts(buildCaptionPages(sceneOf(captions), landscape))).toEqual([
      ["An octopus has three hearts,", "and two of them serve the gills."],
      ["The third one stops when it swims,", "so it prefers to crawl."],
    ]);
  });

  it("do not part an article from its noun", () => {
    const pages = buildCaptionPages(
      sceneOf(speakSentence("Most of the neurons of an octopus are found in the arms and not in the brain")),
      landscape,
    );

    for (const line of lineTexts(pages).flat()) expect(line).not.toMatch(/ (the|an|of|in)$/);
  });

  it("hold one to three words in the pop style", () => {
    const pages = buildCaptionPages(
      sceneOf(speakSentence("It has three hearts and blue blood in its veins")),
      { ...short, captionStyle: "pop" },
    );

    for (const { lines } of pages) {
      expect(lines).toHaveLength(1);
      expect(lines[0]?.tokens.length).toBeLessThanOrEqual(3);
    }
  });

  it("join Japanese words without spaces, and start no line with a full stop", () => {
    const sentence =
      "タコには心臓が三つあり、そのうち二つはえらに血を送るためだけに動いています。残りの一つは全身に血を送ります。";
    const words = [...new Intl.Segmenter("ja", { granularity: "word" }).segment(sentence)].map(
      ({ segment }) => segment,
    );
    const lines = lineTexts(
      buildCaptionPages(sceneOf(speak(words)), { ...landscape, language: "ja" }),
    ).flat();

    expect(lines.join("")).toBe(sentence);
    for (const line of lines) expect(line).not.toMatch(/^[、。]/);
  });

  it("cut a Thai sentence that comes as one caption between its words", () => {
    const sentence = "หมึกยักษ์มีหัวใจสามดวงและหัวใจสองดวงสูบฉีดเลือดไปที่เหงือกเท่านั้น";
    const pages = buildCaptionPages(sceneOf(speak([sentence], 6000)), { ...landscape, language: "th" });
    const words = new Set(
      [...new Intl.Segmenter("th", { granularity: "word" }).segment(sentence)].map((s) => s.segment),
    );

    expect(lineTexts(pages).flat().join("")).toBe(sentence);
    for (const { lines } of pages)
      for (const { tokens } of lines) for (const { text } of tokens) expect(words).toContain(text);
  });

  it("cut an address that is wider than a line, and share out its time", () => {
    const address = `example.org/${"very-long-".repeat(8)}page`;
    const tokens = buildCaptionPages(sceneOf(speak([address], 4000)), short).flatMap((page) =>
      page.lines.flatMap((line) => line.tokens),
    );

    expect(tokens.map(({ text }) => text).join("")).toBe(address);
    expect(tokens[0]?.fromMs).toBe(0);
    expect(tokens.at(-1)?.toMs).toBeCloseTo(4000);
  });

  it("leave the screen in a long silence, and with the scene", () => {
    const [first, second] = [speak(["It", " waits."]), speak([" Then", " it", " strikes."])];
    const later = second.map((caption) => ({
      ...caption,
      startMs: caption.startMs + 5000,
      endMs: caption.endMs + 5000,
    }));
    const pages = buildCaptionPages(sceneOf([...first, ...later], 175), landscape);

    expect(pages.map(({ startMs }) => startMs)).toEqual([0, 5000]);
    expect(pages[0]?.endMs).toBeLessThan(2000);
    expect(pages[1]?.endMs).toBe(6300);
  });

  it("keep the script's emphasis", () => {
    const captions = speakSentence("three hearts").map((caption, index) => ({
      ...caption,
      isEmphasized: index === 1,
    }));

    expect(
      buildCaptionPages(sceneOf(captions), landscape)[0]?.lines[0]?.tokens.map((t) => t.isEmphasized),
    ).toEqual([false, true]);
  });

  it("are none when nothing is said", () => {
    expect(buildCaptionPages(sceneOf([]), landscape)).toEqual([]);
  });
});

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^ [\w',.?!]{1,14}$/) },
  { weight: 1, arbitrary: fc.constantFrom("、", "そして", "心臓", " ", "👩‍👩‍👧", "—", " “and", "的") },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 90, unit: "grapheme" }) },
);
const speech = fc
  .array(
    fc.record({ text: word, pauseMs: fc.nat(1500), lengthMs: fc.nat(800), isEmphasized: fc.boolean() }),
    {
      maxLength: 40,
    },
  )
  .map((words) => {
    let endMs = 0;

    return words.map(({ text, pauseMs, lengthMs, isEmphasized }): Caption => {
      const startMs = endMs + pauseMs;
      endMs = startMs + lengthMs;

      return { text, startMs, endMs, timestampMs: null, confidence: null, isEmphasized };
    });
  });
const setting = fc.record({
  format: fc.constantFrom(...formatSchema.options),
  captionStyle: fc.constantFrom(...captionStyleSchema.options),
  language: fc.constantFrom("en", "ja", "th", "ar"),
});

describe("pages of any speech", () => {
  const limits = { landscape: 42, square: 30, short: 26 };

  it("say every word once, in order", () => {
    fc.assert(
      fc.property(speech, setting, (captions, timeline) => {
        const shown = lineTexts(buildCaptionPages(sceneOf(captions), timeline))
          .flat()
          .join("");
        const withoutSpaces = (text: string) => text.replace(/\s+/gu, "");

        expect(withoutSpaces(shown)).toBe(withoutSpaces(captions.map(({ text }) => text).join("")));
      }),
    );
  });

  it("have one or two lines within the format's limit", () => {
    fc.assert(
      fc.property(speech, setting, (captions, timeline) => {
        for (const lines of lineTexts(buildCaptionPages(sceneOf(captions), timeline))) {
          expect([1, 2]).toContain(lines.length);
          for (const line of lines) {
            expect(line.trim()).not.toBe("");
            // Spaces at a line's end hang beyond it and cannot be seen.
            expect(countColumns(line.trimEnd())).toBeLessThanOrEqual(limits[timeline.format]);
          }
        }
      }),
    );
  });

  it("follow each other without overlap, each for some time and none for ever", () => {
    fc.assert(
      fc.property(speech, setting, (captions, timeline) => {
        let earliestMs = 0;

        for (const { startMs, endMs } of buildCaptionPages(sceneOf(captions), timeline)) {
          expect(startMs).toBeGreaterThanOrEqual(earliestMs);
          expect(endMs).toBeGreaterThan(startMs);
          expect(endMs - startMs).toBeLessThan(120_000);
          earliestMs = endMs;
        }
      }),
    );
  });
});

describe("pages of ordinary speech", () => {
  const sentence = fc
    .array(
      fc.constantFrom("an", "octopus", "has", "three", "hearts,", "the", "swims.", "slowly", "arms", "of"),
      {
        minLength: 3,
        maxLength: 60,
      },
    )
    .map((words) => words.map((text, index) => (index === 0 ? text : ` ${text}`)));

  it("stay for at least 0.83 s", () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom(...formatSchema.options), (words, format) => {
        for (const { startMs, endMs } of buildCaptionPages(sceneOf(speak(words)), { ...landscape, format })) {
          expect(endMs - startMs).toBeGreaterThanOrEqual(833);
        }
      }),
    );
  });

  it("spread a hurried phrase over the slower words beside it: at most 20 characters a second", () => {
    const hurried = speak(["Quickly,", " quickly,", " quickly,", " quickly."], 250);
    const slow = speak(
      " It moved its eight long and heavy arms over the sand and the stones.".split(/(?= )/),
      700,
    ).map((caption) => ({
      ...caption,
      startMs: caption.startMs + 1000,
      endMs: caption.endMs + 1000,
    }));

    for (const page of buildCaptionPages(sceneOf([...hurried, ...slow]), landscape)) {
      const characters = lineTexts([page]).flat().join("").length;

      expect(characters / ((page.endMs - page.startMs) / 1000)).toBeLessThanOrEqual(20);
    }
  });
});
