import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeText } from "./normalize-text";
import { spoken } from "./spoken.fixture";

const piece = fc.constantFrom(
  ..."$ £ 5 3.5 12 1,000 M % - – — . , ! ' \" ( ) & + / : @ # = ^ × ² ₂ § a I x word Word NASA iPhone café 🔥 東京 1989".split(
    " ",
  ),
  ..."km m in ft Dr. St. No. Jan May Mon p.m. am 10:30 3/4 ½ … * _ XIV th s 's kWh CO http:// www. .com".split(
    " ",
  ),
  ..." |  |\u00a0|\u202f".split("|"),
  ..."心臓 3つ です 。 、 血は नमस्ते १२ । एक ¿ ¡ niño 1.234,5 EE. UU. XXe nº n.º € R$ ₹ ½ 10⁶ km² 10-20 〜 万 年".split(
    " ",
  ),
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join("")),
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(" ")),
  fc.string({ unit: "grapheme" }),
);
const english = fc.constantFrom("en", "en-US", "en-GB", "en-IN");
const spokenLanguage = fc.constantFrom("es", "es-MX", "fr", "hi", "it", "ja", "pt-BR", "zh");
const locale = fc.oneof(english, spokenLanguage, fc.constantFrom("de", "th"));

describe("whatever a text holds, its spans", () => {
  it("cover everything but white space once, in order", () => {
    fc.assert(
      fc.property(text, locale, (written, tag) => {
        let end = 0;
        for (const span of normalizeText(written, tag)) {
          expect(written.slice(end, span.start).trim()).toBe("");
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(written.slice(end).trim()).toBe("");
      }),
      { numRuns: 1000 },
    );
  });

  it("have words of letters, and no figures, in every language that is spoken", () => {
    fc.assert(
      fc.property(text, spokenLanguage, (written, tag) => {
        for (const word of normalizeText(written, tag).flatMap(({ words }) => words)) {
          expect(word).toMatch(/[\p{L}\p{Nl}\p{No}]/u);
          expect(word).not.toMatch(/\s/);
          expect(word).not.toMatch(/\d|undefined|NaN/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("have words of ASCII only in English", () => {
    fc.assert(
      fc.property(text, english, (written, tag) => {
        for (const word of normalizeText(written, tag).flatMap(({ words }) => words)) {
          expect(word).toMatch(/^[\x21-\x7e]+$/);
          expect(word).toMatch(/[a-z\d]/i);
          expect(word).not.toMatch(/undefined|NaN/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("say every digit, so that no number is dropped", () => {
    const spokenLocale = fc.oneof(english, spokenLanguage);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), text, spokenLocale, (number, written, tag) => {
        expect(spoken(`${number} ${written}`, tag)).not.toBe("");
        expect(spoken(`${number}`, tag)).not.toMatch(/\d/);
      }),
    );
  });
});

it("plain words are said as they are written", () => {
  const letters = fc.string({
    unit: fc.constantFrom(..."b c d f g a e i o u".split(" ")),
    minLength: 5,
    maxLength: 9,
  });

  fc.assert(
    fc.property(
      fc.array(
        letters.map((word) => `q${word}`),
        { minLength: 1 },
      ),
      (words) => {
        expect(spoken(words.join(" "))).toBe(words.join(" "));
        expect(spoken(`${words.join(", ")}.`)).toBe(words.join(" "));
      },
    ),
  );
});

it.each([
  ["1", "1"],
  ["a", "a."],
  ["1,", "1,"],
  ["12:", "1"],
  ["$", "5 "],
  ["A.", "B"],
  ["-1", "/2"],
  ['1"', " "],
  ["'", "a"],
  ["10x", "x"],
  ["[a", "."],
  ["1/", "1."],
  ["a1", "-"],
  ["5 ", "- "],
  ["St. ", "Dr. "],
])("a long text of %s and %s takes no more than its length", (first, second) => {
  const measure = (times: number) => {
    const written = (first + second).repeat(times);
    const startedAtMs = performance.now();
    normalizeText(written, "en");

    return performance.now() - startedAtMs;
  };
  // The square of the length would take sixteen times as long; on a busy machine either may be interrupted.
  const quarterMs = Math.max(measure(5000), 100);

  expect(measure(20_000) / quarterMs).toBeLessThan(10);
});
