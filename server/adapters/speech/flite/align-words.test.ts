import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignWords } from "./align-words";

const phones = (text: string) => text.split(" ");

describe("aligning words with the phones of a sentence", () => {
  it("gives each word its own phones when all are said as they are alone", () => {
    const spans = alignWords([phones("hh aa r t s"), phones("d ow n t")], phones("hh aa r t s d ow n t"));

    expect(spans).toEqual([
      { first: 0, end: 5 },
      { first: 5, end: 9 },
    ]);
  });

  it("forgives the vowel of a word that the sentence says differently", () => {
    const spans = alignWords([phones("dh ax"), phones("ae p ax l")], phones("dh iy ae p ax l"));

    expect(spans).toEqual([
      { first: 0, end: 2 },
      { first: 2, end: 6 },
    ]);
  });

  it("leaves a word without phones where it stands, unspoken", () => {
    expect(alignWords([["w"], [], ["er"]], ["w", "er"])).toEqual([
      { first: 0, end: 1 },
      null,
      { first: 1, end: 2 },
    ]);
  });

  it("gives an added phone to the word before it", () => {
    expect(alignWords([["w"], ["er"]], ["w", "z", "er"])).toEqual([
      { first: 0, end: 2 },
      { first: 2, end: 3 },
    ]);
  });

  const phone = fc.constantFrom("aa", "ih", "t", "s", "n");

  it("finds the words' own borders whenever nothing was changed", () => {
    fc.assert(
      fc.property(fc.array(fc.array(phone, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), (words) => {
        const spans = alignWords(words, words.flat());
        const lengths = spans.map((span) => (span === null ? 0 : span.end - span.first));

        expect(lengths).toEqual(words.map((word) => word.length));
      }),
    );
  });

  it("shares out every spoken phone once and in order, however the sentence was said", () => {
    const words = fc.array(fc.array(phone, { maxLength: 4 }), { minLength: 1, maxLength: 6 });

    fc.assert(
      fc.property(words, fc.array(phone, { maxLength: 20 }), (pronunciations, spoken) => {
        fc.pre(pronunciations.some((word) => word.length > 0));
        const spans = alignWords(pronunciations, spoken).filter((span) => span !== null);
        const shared = spans.flatMap(({ first, end }) =>
          Array.from({ length: end - first }, (_, k) => first + k),
        );

        expect(shared).toEqual(spoken.map((_, index) => index));
      }),
    );
  });
});
