import { describe, expect, it } from "vitest";
import { parse, plain, said, shown } from "../scripts.fixture";

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

  it("may be spoken in phonetic symbols, of which a voice knows each", () => {
    const [scene] = parse('An :say[axolotl]{as="/ˈæksəlɒtl/"} never grows up.').scenes;

    expect(said(scene)).toEqual(["An /ˈæksəlɒtl/ never grows up."]);
    expect(() => parse('It is one.\n\nAn :say[axolotl]{as="/ˈʘæksəlɒtl/"} never grows up.')).toThrow(
      "Line 3: “ʘ” in “/ˈʘæksəlɒtl/” is a phonetic symbol that no voice can say; use another.",
    );
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

  it("keep digits that HTML raises or lowers what they are", () => {
    const { scenes, notices } = parse(
      "A bath holds 10<sup>6</sup> drops, and *5×10<sup>-5</sup>* of CO<sub>2</sub>.",
    );

    expect(scenes.map(shown)).toEqual(["A bath holds 10⁶ drops, and *5×10⁻⁵* of CO₂."]);
    expect(notices).toEqual([]);
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
