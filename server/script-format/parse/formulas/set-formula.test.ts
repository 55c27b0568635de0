import { describe, expect, it } from "vitest";
import { sampleFormulaTerms, sampleTex } from "@/remotion/fixtures/sample-formula";
import { speakEvenly } from "@/remotion/fixtures/sample-props";
import { parse, said } from "../../scripts.fixture";
import { timeTerms } from "@/server/timeline/named-parts/time-terms";
import { setFormula } from "./set-formula";

/** The shown text of each term, without its markup. */
const termsOf = (tex: string) => setFormula(tex, 1).map(({ html }) => html.replaceAll(/<[^<>]*>/g, ""));

describe("a formula", () => {
  it("is parted at its relations and operators, not inside of fractions or brackets", () => {
    expect(termsOf("E = mc^2")).toEqual(["E=", "mc2"]);
    expect(termsOf("a^2 + b^2 = c^2")).toEqual(["a2+", "b2=", "c2"]);
    expect(setFormula(String.raw`x = \frac{a + b}{c + d}`, 1)).toHaveLength(2);
  });

  it("begins a line where it is told to", () => {
    expect(setFormula(String.raw`a = b \\ c = d`, 1).map(({ startsLine }) => startsLine)).toEqual([
      ...[true, false],
      ...[true, false],
    ]);
  });

  it("of many terms brings the last ones together", () => {
    expect(setFormula(Array.from({ length: 40 }, () => "a").join("+"), 1)).toHaveLength(12);
  });

  it("is as wide as its widest part where parts stand one above the other", () => {
    const widthOf = (tex: string) => setFormula(tex, 1).reduce((sum, { widthInEm }) => sum + widthInEm, 0);

    expect(widthOf(String.raw`\frac{abcdef}{x}`)).toBeCloseTo(widthOf("abcdef") + 0.24, 1);
    expect(widthOf("x^2")).toBeLessThan(widthOf("x2"));
    expect(widthOf(String.raw`x\quad y`)).toBeCloseTo(widthOf("xy") + 1, 1);
  });

  it("of the samples is what they show", () => {
    expect(setFormula(sampleTex, 1)).toEqual(sampleFormulaTerms);
  });

  it.each([
    [String.raw`\frac{a}{`, "the formula cannot be read"],
    [String.raw`\includegraphics{https://a.example/b.png}`, "has no \\includegraphics"],
    ["a".repeat(501), "more than 500 characters"],
    [" ", "the formula is empty"],
    // KaTeX keeps a tag's content in a macro of its own.
    [
      String.raw`\tag{$${String.raw`\sqrt1`.repeat(12)}$}${String.raw`\df@tag`.repeat(12)}`,
      "the formula is too large to be drawn; take it apart.",
    ],
  ])("that cannot be read says why: %s", (tex, reason) => {
    expect(() => setFormula(tex, 3)).toThrow(`Line 3: `);
    expect(() => setFormula(tex, 3)).toThrow(reason);
  });

  it.each([
    String.raw`\def\A#1{#1#1#1#1#1#1#1#1#1#1}\def\B#1{\A{#1#1#1#1#1#1#1#1#1#1}}\B{\sqrt x}`,
    String.raw`x \\\gdef\a{x}`,
    String.raw`\edef\a{x}`,
    String.raw`\global\xdef\a{x}`,
    String.raw`\let\a=x`,
    String.raw`\global\futurelet\a x y`,
    String.raw`\newcommand{\a}{x}`,
    String.raw`\renewcommand{\sqrt}{x}`,
    String.raw`\providecommand\a{x}`,
  ])("defines no macros, which may stand for any number of others: %s", (tex) => {
    expect(() => setFormula(tex, 3)).toThrow(
      /^Line 3: a formula in a script defines no macros, as \\[a-z]+ does; write out what the macro stands for\.$/,
    );
  });

  it.each([String.raw`a \\def`, String.raw`x \le t`, String.raw`\tag{1} x`])(
    "that only looks as if it defined a macro is set: %s",
    (tex) => expect(setFormula(tex, 1)).not.toEqual([]),
  );

  it("may be as dense as its characters can be", () => {
    const matrix = String.raw`\begin{pmatrix}${String.raw`\frac{\sqrt 2}{2} & -\sin\theta_1 & x_{12}^2 \\ `.repeat(9)}\end{pmatrix}`;

    expect(setFormula(matrix, 1)).toHaveLength(1);
  });

  it("brings no addresses and no markup of its own into the picture", () => {
    const [{ html } = { html: "" }] = setFormula(String.raw`\text{<b>}`, 1);

    expect(html).not.toContain("<b>");
    expect(() => setFormula(String.raw`\href{javascript:alert(1)}{x}`, 1)).toThrow("has no \\href");
  });
});

describe("in a script, a formula", () => {
  it.each([
    ["on a line of its own", "$$E = mc^2$$"],
    ["between lines of dollars", "$$\nE = mc^2\n$$"],
    ["as a card", "::formula[E = mc^2]"],
  ])("%s waits for the paragraph below and is not read out", (_place, formula) => {
    const [scene] = parse(`${formula}\n\nEnergy equals mass times the speed of light squared.`).scenes;

    expect(scene?.overlay).toMatchObject({ kind: "formula", terms: setFormula("E = mc^2", 1) });
    expect(said(scene)).toEqual(["Energy equals mass times the speed of light squared."]);
    expect(scene?.showsCaptions).toBe(true);
  });

  it("has the sentence that ends in a colon as its title", () => {
    const [scene] = parse("They are the same:\n\n$$E = mc^2$$\n\nEnergy is mass.").scenes;

    expect(scene?.overlay).toMatchObject({ kind: "formula", title: [{ text: "They are the same" }] });
    expect(said(scene)).toEqual(["They are the same:", "Energy is mass."]);
  });

  it("as a card keeps what Markdown would take for marks", () => {
    const [scene] = parse(
      String.raw`::formula[x_1 * y_2 = \sqrt[3]{\frac{a}{b}}]{title="Roots"}` + "\n\nIt is a root.",
    ).scenes;

    expect(scene?.overlay).toMatchObject({
      title: [{ text: "Roots" }],
      terms: setFormula(String.raw`x_1 * y_2 = \sqrt[3]{\frac{a}{b}}`, 1),
    });
  });

  it("inside of a sentence is left out with a notice, and prices are no formulas", () => {
    const { scenes, notices } = parse("It says $$E = mc^2$$ to all of us. It costs $5 there and $6 here.");

    expect(scenes.flatMap((scene) => said(scene) ?? [])).toEqual([
      "It says  to all of us.",
      "It costs $5 there and $6 here.",
    ]);
    expect(notices[0]?.message).toContain("a formula inside a sentence is left out");
  });
});

describe("the terms of a formula appear", () => {
  const wordsAtTerms = (tex: string, speech: string) => {
    const captions = speakEvenly(speech);
    const times = timeTerms({ kind: "formula", terms: setFormula(tex, 1) }, captions, "en");

    return times.map((time) => captions.find(({ startMs }) => startMs === time)?.text.trim());
  };

  it("behind the words for the operators before them", () => {
    expect(
      wordsAtTerms("a^2 + b^2 = c^2", "We know that a squared plus b squared equals c squared."),
    ).toEqual([...["We", "b", "c"]]);
  });

  it("evenly where the voice does not say them all", () => {
    expect(wordsAtTerms("a + b = c", "one two three four five six seven eight")).toEqual([
      "one",
      "three",
      "five",
    ]);
  });
});
