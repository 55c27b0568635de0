import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getTheme } from "../../themes/themes";
import type { RichText } from "../../timeline/schema";
import { balanceLines, fillLines, lineWidthInEm } from "./break-lines";
import { fitText, fitTexts } from "./fit-text";
import { segmentText } from "./segment-text";
import { hasFallbackLetters, textWidthInEm } from "./text-width";

const face = getTheme({ themeId: "bloom", language: "en" }).faces.headline;
const rules = {
  face,
  language: "en",
  widthPx: 1000,
  heightPx: 400,
  maxFontSizePx: 150,
  minFontSizePx: 30,
  lineHeight: 1.2,
};

function plain(text: string): RichText {
  return [{ text, isEmphasized: false }];
}

const anyText = fc
  .array(
    fc.string({ unit: fc.constantFrom(...Array.from("abcdefgWMil, é日本 語")), minLength: 1, maxLength: 40 }),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((words) => words.join(" "));

function piecesOf(text: string, language: string): string[] {
  return segmentText(plain(text), language).map((piece) => piece.text);
}

describe("a text in pieces", () => {
  it("breaks Japanese before no particle, and after no opening mark", () => {
    expect(piecesOf("カワセミは水に飛び込んでも「音」がしない。", "ja")).toEqual([
      "カワセミは",
      "水に",
      "飛び",
      "込んでも",
      "「音」が",
      "しない。",
    ]);
  });

  it("breaks at spaces, which stay with the word before them", () => {
    expect(piecesOf("Well, it’s 3.5 kg.", "en")).toEqual(["Well, ", "it’s ", "3.5 ", "kg."]);
  });

  it("breaks neither before a number's sign nor before a dash", () => {
    expect(piecesOf("From 0.25 % to 4.75 % – a lot", "en")).toEqual([
      ...["From ", "0.25 % ", "to ", "4.75 % – ", "a ", "lot"],
    ]);
  });

  it("breaks Japanese between words, never before a closing or after an opening mark", () => {
    const pieces = piecesOf("「青い血」は銅を含む。", "ja");

    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.some((piece) => /^[」。]/u.test(piece) || piece.endsWith("「"))).toBe(false);
  });

  it("breaks Thai between words though it has no spaces", () => {
    expect(piecesOf("หมึกยักษ์มีหัวใจสามดวง", "th").length).toBeGreaterThan(2);
  });

  it("keeps a no-break space together", () => {
    expect(piecesOf("10\u00a0km away", "en")).toEqual(["10\u00a0km ", "away"]);
  });

  it("keeps all of the text and its emphasis", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: anyText, isEmphasized: fc.boolean() }), { minLength: 1 }),
        (text) => {
          const letters = (runs: RichText) =>
            runs.flatMap((run) => run.text.split("").map((letter) => `${letter}${run.isEmphasized}`));
          const pieces = segmentText(text, "ja");

          expect(pieces.flatMap((piece) => letters(piece.runs))).toEqual(letters(text));
        },
      ),
    );
  });
});

describe("lines", () => {
  const piece = (width: number) => ({ widthInEm: width + 0.25, trimmedWidthInEm: width });

  it("are as few when balanced as when filled, and no wider", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.3, max: 9, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (widths) => {
          const pieces = widths.map(piece);
          const lines = balanceLines(pieces, 10);

          expect(lines.length).toBe(fillLines(pieces, 10).length);
          expect(lines.flat()).toEqual(pieces);
          expect(Math.max(...lines.map(lineWidthInEm))).toBeLessThanOrEqual(10);
        },
      ),
    );
  });

  it("leave no widow where they are balanced", () => {
    const lengths = balanceLines([3, 3, 3, 3].map(piece), 11).map((line) => line.length);

    expect(lengths).toEqual([2, 2]);
  });
});

describe("fitted text", () => {
  it("always stays inside its box and never under the least size", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 120, max: 1700 }),
        fc.integer({ min: 60, max: 900 }),
        (text, widthPx, heightPx) => {
          const fitted = fitText(plain(text), { ...rules, widthPx, heightPx });

          expect(fitted.fontSizePx).toBeGreaterThanOrEqual(rules.minFontSizePx);
          expect(fitted.widthPx).toBeLessThanOrEqual(widthPx + 1e-6);
          expect(fitted.heightPx).toBeLessThanOrEqual(heightPx + 1e-6);
        },
      ),
    );
  });

  it("is as big as allowed when there is room", () => {
    expect(fitText(plain("Three hearts"), rules).fontSizePx).toBe(150);
  });

  it("ends in an ellipsis only when it is too long at the least size", () => {
    const shown = (text: string) =>
      fitText(plain(text), { ...rules, widthPx: 300, heightPx: 80 })
        .lines.flat()
        .map((piece) => piece.text)
        .join("");

    expect(shown("Three hearts")).toBe("Three hearts");
    expect(shown("Three hearts and nine brains and a great many arms")).toMatch(/^Three hearts.*…$/);
  });

  it("says something before the ellipsis even where its first word is too long", () => {
    const fitted = fitText(plain("Incomprehensibilities abound here"), {
      ...rules,
      widthPx: 200,
      heightPx: 40,
    });

    expect(
      fitted.lines
        .flat()
        .map((piece) => piece.text)
        .join(""),
    ).toMatch(/^Incom.*…$/);
  });

  it("breaks a word longer than words are instead of making all of it tiny", () => {
    const fitted = fitText(plain("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"), rules);

    expect(fitted.lines.length).toBeGreaterThan(1);
    expect(fitted.fontSizePx).toBeGreaterThan(80);
  });

  it("has one size with the texts it is fitted with", () => {
    const sizes = fitTexts(
      [plain("Red"), plain("A far longer point that needs more than one line")],
      rules,
    ).map((fitted) => fitted.fontSizePx);

    expect(new Set(sizes).size).toBe(1);
  });
});

describe("the estimated width of a text", () => {
  it("grows with every letter", () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(textWidthInEm(one + other, face)).toBeGreaterThanOrEqual(textWidthInEm(one, face));
      }),
    );
  });

  it("counts an accented letter as its base, and Chinese as full width", () => {
    expect(textWidthInEm("é", face)).toBe(textWidthInEm("e", face));
    expect(textWidthInEm("血", { ...face, letterSpacing: "0em" })).toBe(1);
  });

  it("counts the vowel signs that stand beside a letter of Hindi", () => {
    expect(textWidthInEm("की", face)).toBeGreaterThan(1.3 * textWidthInEm("क", face));
    expect(textWidthInEm("कु", face)).toBe(textWidthInEm("क", face));
  });

  it("of letters that the theme lacks is not narrower where they are big", () => {
    const { headline } = getTheme({ themeId: "paper", language: "zh" }).faces;
    const { widthPx, fontSizePx } = fitText(plain("章鱼有三颗心脏"), {
      ...rules,
      face: headline,
      maxLines: 1,
    });

    expect(widthPx).toBeGreaterThan(7 * fontSizePx * 0.95);
  });

  it("leaves tall letters more room between lines", () => {
    const heightOf = (text: string) => fitText(plain(text), { ...rules, lineHeight: 1 });

    for (const text of ["हर बाघ की धारियाँ", "新幹線の鼻"]) {
      const { lineHeightPx, fontSizePx } = heightOf(text);
      expect(lineHeightPx).toBeGreaterThan(1.2 * fontSizePx);
    }
    expect(heightOf("Hearts").lineHeightPx).toBeCloseTo(heightOf("Hearts").fontSizePx);
  });

  it("counts capitals where the face sets them", () => {
    expect(textWidthInEm("fish", { ...face, textTransform: "uppercase" })).toBe(textWidthInEm("FISH", face));
  });
});

it.each([
  ["Café, ™ and 🐙", false],
  ["Cafe\u0301", false],
  ["心臓 in English", true],
  ["हृदय", true],
])("whether %s has letters of a fallback family: %s", (text, has) => {
  expect(hasFallbackLetters(text)).toBe(has);
});
