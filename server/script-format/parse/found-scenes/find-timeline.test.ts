import { describe, expect, it } from "vitest";
import { parse, plain, said } from "../../scripts.fixture";

/** The kinds of a script's scenes. */
const kindsOf = (script: string) => parse(script).scenes.map(({ overlay }) => overlay.kind);

/** The events of a script's first timeline, as "time: words". */
function eventsOf(script: string): string[] | undefined {
  const timeline = parse(script)
    .scenes.map(({ overlay }) => overlay)
    .find((overlay) => overlay.kind === "timeline");

  return timeline?.events.map(({ time, text }) => `${time}: ${plain(text)}`);
}

describe("sentences that begin with years are a timeline", () => {
  it("of three or more in the order of time, each at its beat and without captions", () => {
    const { scenes } = parse(
      "It took a while. In 1876, Bell patents the telephone. In 1903 the *Wrights* fly. By 1969, people walk on the Moon. It goes on and on.",
    );

    expect(scenes.map(({ overlay }) => overlay.kind)).toEqual(["statement", "timeline", "statement"]);
    expect(scenes[1]?.narration.map(({ beat }) => beat)).toEqual([0, 1, 2]);
    expect(said(scenes[1])?.[1]).toBe("In 1903 the Wrights fly.");
    expect(scenes[1]?.showsCaptions).toBe(false);
    expect(scenes[1]?.overlay).toMatchObject({
      events: [
        { time: "1876", text: [{ text: "Bell patents the telephone" }] },
        { time: "1903", text: [{ text: "The " }, { text: "Wrights" }, { text: " fly" }] },
        { time: "1969" },
      ],
    });
  });

  it("with captions where a bold phrase stands for its sentence", () => {
    const script =
      "In 1876, Bell patents **the telephone**. In 1903, the Wrights fly. In 1969, people walk on the Moon.";

    expect(eventsOf(script)?.[0]).toBe("1876: The telephone");
    expect(parse(script).scenes[0]?.showsCaptions).toBe(true);
  });

  it.each([
    ["es", "En 1876, Bell patenta el teléfono. En 1903, vuelan los Wright. En 1969, pisamos la Luna."],
    ["de", "Im Jahr 1876 meldet Bell es an. Im Jahr 1903 fliegen die Wrights. Im Jahr 1969 ist es der Mond."],
    ["ja", "1876年、電話が生まれます。1903年、飛行機が飛びます。1969年、人が月を歩きます。"],
  ])("in other languages: %s", (language, text) =>
    expect(eventsOf(`---\nlanguage: ${language}\n---\n${text}`)).toHaveLength(3),
  );

  it.each([
    ["two are too few", "In 1876, Bell patents the telephone. In 1903, the Wrights fly at last."],
    [
      "not in the order of time",
      "In 1969, people walk on the Moon. In 1903, the Wrights fly. In 1876, Bell patents it.",
    ],
    [
      "numbers that are no years",
      "In 500 homes it works well. In 600 homes it does not. In 700 homes nobody knows it.",
    ],
    ["amounts", "1200 people came here. 1300 people stayed for it. 1400 people left again."],
    [
      "long stories",
      Array.from({ length: 3 }, (_, at) => `In 190${at}, ${"it went on and on ".repeat(3)}now.`).join(" "),
    ],
    ["years inside of sentences", "Bell did it in 1876. The Wrights flew in 1903. We landed there in 1969."],
  ])("but not where there are %s", (_case, text) => expect(kindsOf(text)).not.toContain("timeline"));
});

describe("lists and tables of times are a timeline", () => {
  it.each([
    ["a colon", "- 1876: the telephone\n- 1903: first flight\n- 1969: the Moon"],
    ["a dash", "- 1876 – the telephone\n- 1903 – first flight\n- 1969 — the Moon"],
    ["bold years", "- **1876**: the telephone\n- **1903**: first flight\n- **1969**: the Moon"],
  ])("whose items begin with one and %s", (_mark, list) => {
    expect(eventsOf(`It went like this:\n\n${list}`)).toEqual([
      "1876: The telephone",
      "1903: First flight",
      "1969: The Moon",
    ]);
    expect(parse(list).scenes[0]?.showsCaptions).toBe(false);
  });

  it("under the sentence that ends in a colon", () => {
    const [scene] = parse("It went like this:\n\n- May 1876: one\n- June 1876: two\n- 44 BC: three\n").scenes;
    expect(scene?.overlay.kind).toBe("list");

    const [sorted] = parse(
      "It went like this:\n\n- 44 BC: three\n- May 1876: one\n- 12 June 1876: two",
    ).scenes;
    expect(sorted?.overlay).toMatchObject({ kind: "timeline", title: [{ text: "It went like this" }] });
  });

  it("with a column of times and one of words", () => {
    expect(
      eventsOf(
        "| Year | What |\n|--|--|\n| 1876 | The telephone |\n| 1903 | First flight |\n\nBoth are old now.",
      ),
    ).toEqual(["1876: The telephone", "1903: First flight"]);
  });

  it.each([
    ["- 1876: the telephone\n- soon: first flight\n- 1969: the Moon", "list"],
    ["- 1,200: the telephone\n- 1,300: first flight\n- 1,400: the Moon", "list"],
    ["| Year | ppm |\n|--|--|\n| 1990 | 354 |\n| 2000 | 370 |\n| 2010 | 390 |\n\nIt rises.", "line-chart"],
    ["| Us | Them |\n|--|--|\n| Three hearts | One heart |\n\nThey differ.", "comparison"],
  ])("but %s is a %s", (script, kind) => expect(kindsOf(script)[0]).toBe(kind));
});

describe("::timeline", () => {
  it("takes times and what happened, and shows while the paragraph below is spoken", () => {
    const [scene] = parse(
      '::timeline[1876: the *telephone*; May 1903: first flight]{title="Firsts"}\n\nIt began with Bell.',
    ).scenes;

    expect(scene?.overlay).toEqual({
      kind: "timeline",
      title: [{ text: "Firsts", isEmphasized: false }],
      events: [
        {
          time: "1876",
          text: [
            { text: "the ", isEmphasized: false },
            { text: "telephone", isEmphasized: true },
          ],
        },
        { time: "May 1903", text: [{ text: "first flight", isEmphasized: false }] },
      ],
    });
    expect(said(scene)).toEqual(["It began with Bell."]);
    expect(scene?.showsCaptions).toBe(true);
  });

  it.each(["1876: the telephone", "1876; 1903: flight", "1876: ; 1903: flight"])("refuses %s", (text) =>
    expect(() => parse(`Hello.\n\n::timeline[${text}]\n\nIt began.`)).toThrow(
      "Line 3: ::timeline takes 2 to 8",
    ),
  );
});
