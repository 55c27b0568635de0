import { describe, expect, it } from "vitest";
import { ScriptError } from "../script-problem";
import { parse, plain, said } from "../scripts.fixture";

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
      /^Line 3: "deck\.pdf" is neither a picture nor a clip/,
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

    expect(scenes[0]?.narration[0]?.silenceAfterMs).toBe(2000);
    expect(scenes[1]).toMatchObject({ overlay: { kind: "statement" }, icon: "anatomical-heart" });
  });

  it("take an illustration by its name or by a word that is drawn, or none", () => {
    const icons = ["anatomical heart", "volcanoes", "none"].map(
      (name) => parse(`::icon[${name}]\nIt beats.`).scenes[0]?.icon,
    );

    expect(icons).toEqual(["anatomical-heart", "volcano", "none"]);
  });

  it("tell of an illustration that the set does not have, and go on without it", () => {
    const { scenes, notices } = parse("It swims all day.\n\n::icon[ocotpus]\nIt beats.");

    expect(scenes[1]).not.toHaveProperty("icon");
    expect(notices).toEqual([
      {
        line: 3,
        message: expect.stringMatching(/no illustration "ocotpus".*Did you mean octopus/) as string,
      },
    ]);
  });

  it("draw nothing beside a chart", () => {
    expect(() => parse("::icon[octopus]\n::map[Japan]\nThere.")).toThrow(
      /illustration stands with a heading/,
    );
    expect(parse("::icon[none]\n::map[Japan]\nThere.").scenes).toHaveLength(1);
  });

  it.each([
    ["::iconn[heart]", /Line 3: "::iconn" is not known; the directives are ::shown, ::icon/],
    ["::map[Jappan]\nThere.", /Line 3: the map has no country or city "Jappan".* did you mean Japan/],
    ["::icon[heart]", /Line 3: no scene follows/],
    ["::pause{secs=1}", /Line 3: "pause" has no attribute "secs"; it takes seconds/],
    ["::pause{seconds=20}", /Line 3: ::pause takes seconds from 0\.1 to 10/],
    ["::compare[a | b]\nThere.", /Line 3: ::compare takes two sides/],
    ["::number[many]\nThere.", /Line 3: "many" is no number/],
    ["It is :sya[x]{as=y} now.", /Line 3: there is no directive ":sya"/],
    ["It is :icon[heart] now.", /Line 3: "::icon" stands on a line of its own/],
    ["It is :say[x] now.", /Line 3: "say" needs as="…"/],
    [":::box\nIt is.\n:::", /Line 3: ":::box" has too many colons/],
  ])("that cannot be followed are refused: %s", (directive, message) => {
    expect(() => parse(`It swims all day.\n\n${directive}`)).toThrow(message);
  });
});

describe("front matter", () => {
  it("is read, and gives title and thumbnail", () => {
    const { title, thumbnail, settings, settingLines } = parse(
      "---\ntitle: Hearts\ntheme: bloom\nspeed: 1.1\ntags: [a, b]\nthumbnail: three *hearts*\nthumbnail-icon: octopus, Shark\nthumbnail-layout: versus\n---\nIt swims all day.",
    );

    expect(title).toBe("Hearts");
    expect(settings).toMatchObject({ themeId: "bloom", speed: 1.1, tags: ["a", "b"] });
    expect(settingLines).toMatchObject({ title: 2, themeId: 3, speed: 4, tags: 5 });
    expect(plain(thumbnail.text ?? [])).toBe("three *hearts*");
    expect(thumbnail).toMatchObject({ illustrations: ["octopus", "shark"], layout: "versus" });
  });

  it.each([
    [
      "title: x\ncaption: pop",
      /Line 3: the front matter has no key "caption"\. Did you mean "captions"\? The keys are title/,
    ],
    ["theme: neon", /Line 2: "theme" must be one of paper, signal, bloom/],
    ["speed: 9", /Line 2: "speed" must be a number from 0\.5 to 2/],
    ["language: not a language", /Line 2: "language" must be a language tag/],
    ["title: [", /Line 2: the front matter is not valid YAML: a bracket is opened and not closed\.$/],
    ["title: Coffee: a story", /Line 2: .*second colon.*put the value in double quotes, as in title: "/],
    ["title: x\ntitle: y", /Line 3: .*YAML: the key stands there twice; leave one of them out\.$/],
    ["title: @home", /Line 2: .*cannot start with this character; put the value in double quotes/],
    ["title: x\n\tspeed: 1", /Line 3: .*YAML: the line starts with a tab; use spaces\.$/],
    ['title: "Coffee', /Line 2: .*YAML: a quotation mark is opened and not closed/],
    ["title: 'it's'", /Line 2: .*YAML: put the value in double quotes/],
    ["just words", /Line 2: the front matter must be lines of "key: value"/],
    ["thumbnail: one two three four five six seven eight", /more than 7 words/],
    ["thumbnail-icon: octopuss", /Line 2: there is no illustration "octopuss".* Did you mean octopus/],
    ["thumbnail-icon: cat, dog, fox", /Line 2: a thumbnail has at most two drawings, not 3/],
    ["thumbnail-layout: huge", /Line 2: "thumbnail-layout" must be one of beside, bleeding/],
    [`title: ${"x".repeat(101)}`, /101 characters; YouTube allows 100/],
    [
      `title: x\ndescription: ${"é".repeat(2501)}`,
      /Line 3: YouTube takes descriptions of at most 5,000 bytes/,
    ],
    // Each bracket becomes a mark of three bytes, because YouTube takes no brackets.
    [`description: ${"<".repeat(1700)}`, /Line 2: YouTube takes descriptions of at most 5,000 bytes/],
    [
      `description: ${"x".repeat(3000)}\ncredits: [${"x".repeat(2000)}]`,
      /Line 3: "description" and "credits" are too long together: YouTube takes 5,000 bytes/,
    ],
    // Each tag has five characters, plus a comma and the quotes that a space needs.
    [`tags: [${Array(63).fill("a b c").join(", ")}]`, /Line 2: YouTube takes tags of at most 500 characters/],
  ])("that is wrong is refused with what is right: %s", (yaml, message) => {
    expect(() => parse(`---\n${yaml}\n---\nIt swims.`)).toThrow(message);
  });

  it("takes a description and tags as long as YouTube does", () => {
    const { settings } = parse(
      `---\ndescription: ${"é".repeat(2500)}\ntags: [${Array(62).fill("a b c").join(", ")}]\n---\nIt swims.`,
    );

    expect(settings.tags).toHaveLength(62);
  });

  it("without an end is refused", () => {
    expect(() => parse("---\ntitle: Hearts\n\nIt swims all day.")).toThrow(
      /Line 1: the front matter has no end/,
    );
    expect(parse("---\n\nIt swims all day.").scenes).toHaveLength(1);
  });

  it("without a title leaves it to the first heading, then to the first sentence, at most 100 characters", () => {
    expect(parse("Some words first.\n\n## The *heart*").title).toBe("The heart");
    expect(parse("It swims all day. Then it sleeps.").title).toBe("It swims all day.");
    expect(parse(`${"word ".repeat(21)}end.`).title).toMatch(/^(word )+word…$/);
  });
});

describe("whole scripts", () => {
  it("with nothing to say or show are refused", () => {
    expect(() => parse("---\ntheme: paper\n---\n\n<!-- later -->\n")).toThrow(
      "The script has nothing to say or show",
    );
  });

  it("with control characters are refused with the line", () => {
    expect(() => parse("It swims.\n\nIt \u0007 sleeps.")).toThrow(/Line 3: the control character U\+0007/);
  });

  it("note whatever is left out", () => {
    const { notices } = parse(
      "It swims all day.\n\n    code\n\n\n\n<b>x</b>\n\nIt ~~never~~ sleeps at night.\n\n🐙🐙",
    );

    expect(notices.map(({ line }) => line)).toEqual([3, 7, 9, 11]);
  });

  it("note no more than somebody reads, and say so", () => {
    const { notices } = parse(`It swims all day.\n\n${"It ~~never~~ sleeps at night.\n".repeat(600)}`);

    expect(notices).toHaveLength(500);
    expect(notices.at(-1)).toEqual({
      line: 502,
      message: "more is left out from here on, too much to be listed.",
    });
  });
});

it("that cannot be followed say where and why, as data", () => {
  const problemOf = (text: string) => {
    try {
      parse(text);
    } catch (error) {
      return error instanceof ScriptError ? error.problem : undefined;
    }
  };

  expect(problemOf("")).toMatchObject({ line: null, code: "EMPTY" });
  expect(problemOf("Words.\n\n::nonsense[x]")).toMatchObject({ line: 3, code: "INVALID_DIRECTIVE" });
  expect(problemOf("---\ntitle: [\n---\nWords.")).toMatchObject({
    line: 2,
    column: 9,
    code: "INVALID_FRONT_MATTER",
  });
  expect(problemOf("---\ntheme: neon\n---\nWords.")).toMatchObject({ line: 2, code: "INVALID_SETTING" });
});
