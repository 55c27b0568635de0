import { describe, expect, it } from "vitest";
import { writtenScriptName } from "./script-context";
import { parseScript } from "./parse-script";
import { parse, plain, said, shown } from "../scripts.fixture";

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
    ["title: [", /line 2: the front matter is not valid YAML: a bracket is opened and not closed\.$/],
    ["title: Coffee: a story", /line 2: .*second colon.*put the value in double quotes, as in title: "/],
    ["title: x\ntitle: y", /line 3: .*YAML: the key stands there twice; leave one of them out\.$/],
    ["title: @home", /line 2: .*cannot start with this character; put the value in double quotes/],
    ["title: x\n\tspeed: 1", /line 3: .*YAML: the line starts with a tab; use spaces\.$/],
    ['title: "Coffee', /line 2: .*YAML: a quotation mark is opened and not closed/],
    ["title: 'it's'", /line 2: .*YAML: put the value in double quotes/],
    ["just words", /line 2: the front matter must be lines of "key: value"/],
    ["thumbnail: one two three four five six seven eight", /more than 7 words/],
    [`title: ${"x".repeat(101)}`, /101 characters; YouTube allows 100/],
    [
      `title: x\ndescription: ${"é".repeat(2501)}`,
      /line 3: YouTube takes descriptions of at most 5,000 bytes/,
    ],
    // Each bracket becomes a mark of three bytes, as YouTube takes none.
    [`description: ${"<".repeat(1700)}`, /line 2: YouTube takes descriptions of at most 5,000 bytes/],
    [
      `description: ${"x".repeat(3000)}\ncredits: [${"x".repeat(2000)}]`,
      /line 3: "description" and "credits" are too long together: YouTube takes 5,000 bytes/,
    ],
    // Each is five characters, with a comma and the quotes that a space needs.
    [`tags: [${Array(63).fill("a b c").join(", ")}]`, /line 2: YouTube takes tags of at most 500 characters/],
  ])("that is wrong is refused with what is right: %s", (yaml, message) => {
    expect(() => parse(`---\n${yaml}\n---\nIt swims.`)).toThrow(message);
  });

  it("takes a description and tags as long as YouTube does", () => {
    const { frontMatter } = parse(
      `---\ndescription: ${"é".repeat(2500)}\ntags: [${Array(62).fill("a b c").join(", ")}]\n---\nIt swims.`,
    );

    expect(frontMatter.tags).toHaveLength(62);
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
      "Why an octopus needs three hearts",
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

it("of the studio are Markdown, and their errors name no file", () => {
  const parse = (text: string) => parseScript({ text, fileName: writtenScriptName });

  expect(parse("# Cranes\n\nThey wade.").scenes).toHaveLength(2);
  expect(() => parse("")).toThrow("The script has nothing to say or show");
  expect(() => parse("::nonsense[x]")).toThrow(/^The script, line 1: /);
});
