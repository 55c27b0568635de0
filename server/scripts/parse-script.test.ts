import { describe, expect, it } from "vitest";
import type { Overlay, RichText } from "@/remotion/timeline/schema";
import { parseScript } from "./parse-script";
import type { SceneDraft } from "./schema";

const parse = (text: string) => parseScript({ text, fileName: "script.md" });
const plain = (text: RichText) => text.map((run) => (run.isEmphasized ? `*${run.text}*` : run.text)).join("");
const said = (scene: SceneDraft | undefined) =>
  scene?.narration.map(({ runs }) => runs.map((run) => run.spokenText ?? run.text).join(""));
const shown = (scene: SceneDraft | undefined) =>
  scene && "text" in scene.overlay ? plain(scene.overlay.text) : undefined;

describe("headings", () => {
  it("open the video with the first # and start a chapter with every other", () => {
    const { scenes, chapters } = parse(
      "# Three hearts\n\nIt swims in the sea.\n\n## The *gills*\n\nThey pump blood all day.",
    );

    expect(scenes.map(({ overlay }) => overlay)).toMatchObject([
      { kind: "title", level: "opening" },
      { kind: "statement" },
      { kind: "title", level: "chapter" },
      { kind: "statement" },
    ]);
    expect(chapters).toEqual([{ title: "The gills", sceneIndex: 2 }]);
    expect(said(scenes[2])).toEqual(["The gills"]);
    expect(scenes.map(({ line }) => line)).toEqual([1, 3, 5, 7]);
  });
});

describe("paragraphs", () => {
  it("show each sentence word by word, without captions", () => {
    const { scenes } = parse("The octopus has a plan. It opens the jar at 3:30 p.m. each day.");

    expect(scenes.map(shown)).toEqual(["The octopus has a plan.", "It opens the jar at 3:30 p.m. each day."]);
    expect(scenes.every(({ showsCaptions }) => !showsCaptions)).toBe(true);
  });

  it("show a bold phrase alone, with captions for the rest", () => {
    const [scene] = parse("Two hearts pump blood **to the *gills*** and one to the rest.").scenes;

    expect(shown(scene)).toBe("to the *gills*");
    expect(scene?.showsCaptions).toBe(true);
    expect(said(scene)).toEqual(["Two hearts pump blood to the gills and one to the rest."]);
  });

  it("need no captions where the bold phrase is the whole sentence", () => {
    expect(parse("**Three hearts beat inside.**").scenes[0]?.showsCaptions).toBe(false);
  });

  it.each([
    ["**9 brains**", { value: 9, prefix: "", suffix: "", decimals: 0 }, "brains"],
    ["**$3.5 million** a year", { value: 3.5, prefix: "$", suffix: " million", decimals: 1 }, ""],
    ["**47%** of all", { value: 47, prefix: "", suffix: "%", decimals: 0 }, ""],
    ["**1,200 suckers.**", { value: 1200, prefix: "", suffix: "", decimals: 0 }, "suckers"],
    ["**−40 °C outside**", { value: -40, prefix: "", suffix: "", decimals: 0 }, "°C outside"],
    ["**120km** away", { value: 120, prefix: "", suffix: "km", decimals: 0 }, ""],
  ])("count the number that the bold phrase of %s starts with", (phrase, figure, label) => {
    const overlay = parse(`It takes ${phrase} there.`).scenes[0]?.overlay;

    expect(overlay).toMatchObject({ kind: "big-number", figure });
    expect(overlay?.kind === "big-number" && plain(overlay.label)).toBe(label);
  });

  it.each(["1997 was hard", "1990s music", "3-5 years", "10:30 sharp", "1st place", "24/7"])(
    "take **%s** as words, not as a number",
    (phrase) => {
      expect(parse(`We mean **${phrase}** this time.`).scenes[0]?.overlay.kind).toBe("statement");
    },
  );

  it("read the separators of the script's language", () => {
    const overlay = parse("---\nlanguage: de\n---\nEs sind **1.234,5 Tonnen** im Jahr.").scenes[0]?.overlay;

    expect(overlay).toMatchObject({ kind: "big-number", figure: { value: 1234.5, decimals: 1 } });
  });

  it("join very short sentences in one scene", () => {
    const { scenes } = parse("Three hearts. Nine brains. Blue blood. That is an octopus in six words.");

    expect(scenes.map(shown)).toEqual([
      "Three hearts. Nine brains.",
      "Blue blood. That is an octopus in six words.",
    ]);
    expect(said(scenes[0])).toEqual(["Three hearts.", "Nine brains."]);
  });

  it("cut a sentence of more than 22 words at the clause nearest its middle", () => {
    const { scenes } = parse(
      "Two of the hearts pump blood to the gills, where it picks up oxygen, and the third one sends that blood through the rest of the body.",
    );

    expect(scenes.map(shown)).toEqual([
      "Two of the hearts pump blood to the gills, where it picks up oxygen,",
      "and the third one sends that blood through the rest of the body.",
    ]);
  });

  it("keep sentences whole at abbreviations, initials, decimals and speech tags", () => {
    const sentences = [
      "Dr. Smith weighed 3.5 kg of e.g. squid in the U.S. Army lab.",
      "J. K. Rowling and St. Paul met Mr. Hyde there.",
      "“Really?” he asked, and nobody answered him.",
    ];

    expect(parse(sentences.join(" ")).scenes.map(shown)).toEqual(sentences);
  });

  it("of any length are parted at the ends of their sentences only", () => {
    const sentences = Array.from(
      { length: 400 },
      (_, index) => `IT SWIMS PAST REEF ${index} AND ON${" AND ON".repeat(index % 5)}.`,
    );

    expect(parse(sentences.join(" ")).scenes.map(shown)).toEqual(sentences);
  });
});

describe("words shown and words spoken", () => {
  it("differ where :say says so", () => {
    const [scene] = parse('It costs :say[$3.5M]{as="three and a half million dollars"} a year.').scenes;

    expect(shown(scene)).toBe("It costs $3.5M a year.");
    expect(said(scene)).toEqual(["It costs three and a half million dollars a year."]);
  });

  it("hold no marks, comments, footnotes or addresses", () => {
    const { scenes, notices } = parse(
      "See the [whole `report`](https://a.example/b_c)<!-- check --> at https://www.noaa.gov/x?y=1, now[^1].\n\n[^1]: A note.",
    );

    expect(scenes.map(shown)).toEqual(["See the whole report at noaa.gov, now."]);
    expect(notices).toEqual([
      { line: 1, message: "footnotes are left out." },
      { line: 3, message: "footnotes are left out." },
    ]);
  });

  it.each([
    "It is 3:30 now, my friend.",
    "The Ratio:one of it all.",
    "We smile :smile: at them.",
    "Note:see[1] the list there.",
    "Mail mailto:me@example.org right now.",
  ])("keep %s as it is written", (text) => expect(parse(text).scenes.map(shown)).toEqual([text]));

  it("are replaced on screen by ::shown, with captions for what is spoken", () => {
    const { scenes } = parse("::shown[Blue *blood*]\nThe copper in it turns it blue. Ours has iron in it.");

    expect(scenes.map(shown)).toEqual(["Blue *blood*", "Ours has iron in it."]);
    expect(scenes.map(({ showsCaptions }) => showsCaptions)).toEqual([true, false]);
  });
});

describe("lists", () => {
  it("show item k when it is spoken, under the sentence that ends in a colon", () => {
    const { scenes } = parse(
      "It is odd. It has these parts:\n\n1. Gills\n2. **Ink**: it hides behind it.\n   - A cloud\n3. Arms",
    );

    expect(scenes[1]).toMatchObject({
      overlay: {
        kind: "list",
        isOrdered: true,
        title: [{ text: "It has these parts" }],
        items: [[{ text: "Gills" }], [{ text: "Ink" }], [{ text: "Arms" }]],
      },
      showsCaptions: true,
    });
    expect(scenes[1]?.narration.map(({ beat }) => beat)).toEqual([undefined, 0, 1, undefined, 2]);
    expect(said(scenes[1])).toEqual([
      "It has these parts:",
      "Gills",
      "Ink: it hides behind it.",
      "A cloud",
      "Arms",
    ]);
  });

  it("of more than seven items become scenes alike in size, numbered on", () => {
    const overlays = parse(`They are:\n${numberedList(1, 16)}`).scenes.map(({ overlay }) => overlay);

    expect(overlays).toMatchObject([
      { kind: "list", title: [{ text: "They are" }], isOrdered: true },
      { kind: "list", title: [{ text: "They are" }], isOrdered: true },
      { kind: "list", title: [{ text: "They are" }], isOrdered: true },
    ]);
    expect(overlays.map((overlay) => overlay.kind === "list" && overlay.items.length)).toEqual([6, 6, 4]);
    expect(overlays.map(firstNumberOf)).toEqual([1, 7, 13]);
  });

  it("begin with the number that the script begins them with", () => {
    const continued = parse(`It has parts.\n\n${numberedList(4, 12)}`).scenes.slice(1);

    expect(continued.map(({ overlay }) => firstNumberOf(overlay))).toEqual([4, 9]);
    expect(parse(numberedList(0, 2)).scenes.map(({ overlay }) => firstNumberOf(overlay))).toEqual([0]);
    expect(
      parseScript({ text: "4. Gills\n5. Ink", fileName: "script.txt" }).scenes.map(({ overlay }) =>
        firstNumberOf(overlay),
      ),
    ).toEqual([4]);
  });

  it("that are split where their words are too many are numbered on, too", () => {
    const words = "It has gills and ink and arms and a beak and eyes and blue blood";
    const items = Array.from({ length: 5 }, (_, index) => `${index + 2}. ${words}`).join("\n");

    expect(parse(items).scenes.map(({ overlay }) => firstNumberOf(overlay))).toEqual([2, 5]);
  });

  it("without numbers get none", () => {
    const bullets = numberedList(1, 9).replaceAll(/^\d+\./gm, "-");

    for (const { overlay } of parse(bullets).scenes) expect(overlay).not.toHaveProperty("firstNumber");
  });

  function numberedList(from: number, to: number): string {
    return Array.from({ length: to - from + 1 }, (_, index) => `${from + index}. Item`).join("\n");
  }

  function firstNumberOf(overlay: Overlay): number | undefined {
    return overlay.kind === "list" ? (overlay.firstNumber ?? 1) : undefined;
  }
});

describe("quotes", () => {
  it("name the speaker after a pause", () => {
    const [scene] = parse("> It is an intelligent alien.\n> — Peter Godfrey-Smith").scenes;

    expect(scene?.overlay).toMatchObject({ kind: "quote", attribution: "Peter Godfrey-Smith" });
    expect(said(scene)).toEqual(["It is an intelligent alien.", "Peter Godfrey-Smith"]);
    expect(shown(scene)).toBe("It is an intelligent alien.");
  });
});

describe("tables", () => {
  it("of words and numbers are bar charts under the paragraph below, with title and source", () => {
    const { scenes } = parse(
      "Brain cells by animal:\n\n| Animal | Cells |\n|--|--|\n| Octopus | 0.5 billion |\n| Dog | 2.25 billion |\n\nSource: Herculano-Houzel\n\nThe dog wins this time.",
    );

    expect(scenes).toHaveLength(1);
    expect(scenes[0]?.overlay).toMatchObject({
      kind: "bar-chart",
      title: [{ text: "Brain cells by animal" }],
      categories: ["Octopus", "Dog"],
      series: [{ name: "Cells", values: [0.5, 2.25] }],
      suffix: " billion",
      decimals: 2,
      source: "Source: Herculano-Houzel",
    });
    expect(said(scenes[0])).toEqual(["Brain cells by animal:", "The dog wins this time."]);
  });

  it("of ascending years are line charts from three rows on", () => {
    const table = (rows: string[]) => `| Year | ppm |\n|--|--|\n${rows.join("\n")}\n\nIt rises all the time.`;

    expect(parse(table(["| 1990 | 354 |", "| 2000 | 370 |", "| 2010 | 390 |"])).scenes[0]?.overlay.kind).toBe(
      "line-chart",
    );
    expect(parse(table(["| 1990 | 354 |", "| 2000 | 370 |"])).scenes[0]?.overlay.kind).toBe("bar-chart");
    expect(parse(table(["| 2000 | 354 |", "| 1990 | 370 |", "| 2010 | 390 |"])).scenes[0]?.overlay.kind).toBe(
      "bar-chart",
    );
  });

  it("of words in two columns are comparisons", () => {
    expect(
      parse("| Octopus | Human |\n|--|--|\n| Three hearts | One heart |\n\nThey differ a lot.").scenes[0]
        ?.overlay,
    ).toMatchObject({
      kind: "comparison",
      left: { title: "Octopus", points: [[{ text: "Three hearts" }]] },
      right: { title: "Human", points: [[{ text: "One heart" }]] },
    });
  });

  it("of mixed units are left out with a notice", () => {
    const { scenes, notices } = parse("It costs a lot.\n\n| A | B |\n|--|--|\n| x | $3 |\n| y | 4% |");

    expect(scenes).toHaveLength(1);
    expect(notices[0]).toMatchObject({ line: 3 });
    expect(notices[0]?.message).toContain("different units");
  });
});

describe("pictures", () => {
  it("stand while the paragraph below is spoken, up to about 12 seconds", () => {
    const sentence = "The octopus swims backwards away from whatever wants to eat it today.";
    const { scenes } = parse(
      `![an octopus](photos/a%20b.jpg "NOAA")\n\n${[sentence, sentence, sentence].join(" ")}`,
    );

    expect(scenes[0]).toMatchObject({
      overlay: { kind: "picture", credit: "NOAA" },
      media: { kind: "photo", path: "photos/a b.jpg", line: 1 },
      showsCaptions: true,
    });
    expect(said(scenes[0])).toEqual([sentence, sentence]);
    expect(scenes[1]?.overlay.kind).toBe("statement");
  });

  it("inside a paragraph part it: what follows the picture is spoken over it", () => {
    const { scenes } = parse("First we see it swim. ![](swim.mp4) Then we see it walk.");

    expect(scenes.map(({ media }) => media?.kind)).toEqual([undefined, "footage"]);
    expect(scenes.map(said)).toEqual([["First we see it swim."], ["Then we see it walk."]]);
  });

  it("from the web are left out with a notice, and other files refused", () => {
    expect(parse("![](https://a.example/x.jpg) It swims all day long.").notices).toHaveLength(1);
    expect(() => parse("Look at this here.\n\n![](deck.pdf)")).toThrow(
      /^script\.md, line 3: "deck\.pdf" is neither a picture nor a clip/,
    );
  });
});

describe("directives", () => {
  it("lay a number, a map, a comparison or a quote under the next paragraph", () => {
    const { scenes } = parse(
      [
        '::number[3.5]{prefix="$" suffix="M" label="a year"}\nIt costs that much.',
        '::map[Japan, UK, cote d’ivoire, DEU, 076]{title="Where"}\nIt lives in those places.',
        "::compare[Octopus: three *hearts*; blue blood | Human: one heart]\nThey are quite different.",
        '::quote[An alien]{by="Peter"}\nThat is what he called it.',
      ].join("\n\n"),
    );

    expect(scenes.map(({ overlay }) => overlay)).toMatchObject([
      {
        kind: "big-number",
        figure: { value: 3.5, prefix: "$", suffix: "M", decimals: 1 },
        label: [{ text: "a year" }],
      },
      {
        kind: "map",
        title: [{ text: "Where" }],
        countries: [
          { countryCode: "392", label: "Japan" },
          { countryCode: "826", label: "United Kingdom" },
          { countryCode: "384", label: "cote d’ivoire" },
          { countryCode: "276", label: "Germany" },
          { countryCode: "076", label: "Brazil" },
        ],
      },
      {
        kind: "comparison",
        left: { title: "Octopus", points: [{}, [{ text: "blue blood" }]] },
        right: { title: "Human" },
      },
      { kind: "quote", attribution: "Peter" },
    ]);
    expect(scenes.every(({ showsCaptions }) => showsCaptions)).toBe(true);
  });

  it("put an icon on the next scene and lengthen the pause after the last", () => {
    const { scenes } = parse(
      "It has three hearts.\n\n::pause{seconds=2}\n\n::icon[heart]\nThey beat all the time.",
    );

    expect(scenes[0]?.narration[0]?.pauseAfterMs).toBeGreaterThanOrEqual(2000);
    expect(scenes[1]?.overlay).toMatchObject({ kind: "statement", icon: { width: 24 } });
  });

  it.each([
    ["::iconn[heart]", /line 3: "::iconn" is not known; the directives are ::shown, ::icon/],
    ["::icon[hart]\nIt beats.", /line 3: there is no icon "hart"; did you mean .*heart/],
    ["::map[Jappan]\nThere.", /line 3: the map has no country "Jappan".* did you mean Japan/],
    ["::icon[heart]", /line 3: no scene follows/],
    ["::pause{secs=1}", /line 3: "pause" has no attribute "secs"; it takes seconds/],
    ["::pause{seconds=20}", /line 3: ::pause takes seconds from 0\.1 to 10/],
    ["::compare[a | b]\nThere.", /line 3: ::compare takes two sides/],
    ["::number[many]\nThere.", /line 3: "many" is no number/],
    ["It is :sya[x]{as=y} now.", /line 3: there is no directive ":sya"/],
    ["It is :icon[heart] now.", /line 3: "::icon" stands on a line of its own/],
    ["It is :say[x] now.", /line 3: "say" needs as="…"/],
    [":::box\nIt is.\n:::", /line 3: ":::box" has too many colons/],
  ])("that cannot be followed are refused: %s", (directive, message) => {
    expect(() => parse(`It swims all day.\n\n${directive}`)).toThrow(message);
  });
});

describe("front matter", () => {
  it("is read, and gives title and thumbnail", () => {
    const { title, thumbnailText, frontMatter } = parse(
      "---\ntitle: Hearts\ntheme: bloom\nspeed: 1.1\ntags: [a, b]\nthumbnail: three *hearts*\n---\nIt swims all day.",
    );

    expect(title).toBe("Hearts");
    expect(frontMatter).toMatchObject({ theme: "bloom", speed: 1.1, tags: ["a", "b"] });
    expect(plain(thumbnailText)).toBe("three *hearts*");
  });

  it.each([
    [
      "title: x\ncaption: pop",
      /line 3: the front matter has no key "caption"\. Did you mean "captions"\? The keys are title/,
    ],
    ["theme: neon", /line 2: "theme" must be one of paper, signal, bloom/],
    ["speed: 9", /line 2: "speed" must be a number from 0\.5 to 2/],
    ["language: not a language", /line 2: "language" must be a language tag/],
    ["title: [", /line 2: the front matter is not valid YAML/],
    ["just words", /line 2: the front matter must be lines of "key: value"/],
    ["thumbnail: one two three four five six", /more than 5 words/],
    [`title: ${"x".repeat(101)}`, /101 characters; YouTube allows 100/],
  ])("that is wrong is refused with what is right: %s", (yaml, message) => {
    expect(() => parse(`---\n${yaml}\n---\nIt swims.`)).toThrow(message);
  });

  it("without an end is refused", () => {
    expect(() => parse("---\ntitle: Hearts\n\nIt swims all day.")).toThrow(
      /line 1: the front matter has no end/,
    );
    expect(parse("---\n\nIt swims all day.").scenes).toHaveLength(1);
  });

  it("without a title leaves it to the first heading, then to the first sentence, at most 100 characters", () => {
    expect(parse("Some words first.\n\n## The *heart*").title).toBe("The heart");
    expect(parse("It swims all day. Then it sleeps.").title).toBe("It swims all day.");
    expect(parse(`${"word ".repeat(21)}end.`).title).toMatch(/^(word )+word…$/);
    expect(plain(parse("# Why an octopus needs three hearts and nine brains").thumbnailText)).toBe(
      "octopus needs three hearts nine",
    );
  });
});

describe("whole scripts", () => {
  it("with nothing to say or show are refused", () => {
    expect(() => parse("---\ntheme: paper\n---\n\n<!-- later -->\n")).toThrow(
      "script.md has nothing to say or show",
    );
  });

  it("with control characters are refused with the line", () => {
    expect(() => parse("It swims.\n\nIt \u0007 sleeps.")).toThrow(/line 3: the control character U\+0007/);
  });

  it("of another kind are refused by name", () => {
    expect(() => parseScript({ text: "x", fileName: "script.docx" })).toThrow(
      /name it \.md for Markdown or \.txt/,
    );
  });

  it("in plain text know headings, lists and paragraphs, and no marks", () => {
    const { scenes, title } = parseScript({
      fileName: "article.txt",
      text: "Three hearts\n\nAn octopus has *three* hearts,\nso to say.\n\nTwo of them:\n• gill hearts\n• more gill hearts\n\n----\n\nThat is all: https://www.example.org/a?b.",
    });

    expect(title).toBe("Three hearts");
    expect(scenes.map(({ overlay }) => overlay.kind)).toEqual(["title", "statement", "list", "statement"]);
    expect(shown(scenes[1])).toBe("An octopus has *three* hearts, so to say.");
    expect(shown(scenes[3])).toBe("That is all: example.org.");
  });

  it("note whatever is left out", () => {
    const { notices } = parse(
      "It swims all day.\n\n```\ncode\n```\n\n<b>x</b>\n\nIt ~~never~~ sleeps at night.\n\n🐙🐙",
    );

    expect(notices.map(({ line }) => line)).toEqual([3, 7, 9, 11]);
  });
});
