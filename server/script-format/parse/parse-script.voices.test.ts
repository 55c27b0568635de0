import { describe, expect, it } from "vitest";
import { parse } from "../scripts.fixture";
import { ScriptError } from "../script-problem";

/** Each sentence of a script with its voice. */
function voicesOf(script: string) {
  return parse(script).scenes.flatMap(({ narration }) =>
    narration.map(({ runs, voiceId }) => [runs.map(({ text }) => text).join(""), voiceId]),
  );
}

describe("a part of a script with a voice of its own", () => {
  it("is followed like any other, and everything in it is said by that voice", () => {
    const script = `The first one.

:::voice{name="flite:slt"}
# A title

It has this:

- Three hearts
- Blue blood
:::

The last one.`;

    expect(voicesOf(script)).toEqual([
      ["The first one.", undefined],
      ["A title", "flite:slt"],
      ["It has this:", "flite:slt"],
      ["Three hearts", "flite:slt"],
      ["Blue blood", "flite:slt"],
      ["The last one.", undefined],
    ]);
    expect(parse(script).voices).toEqual([{ voiceId: "flite:slt", line: 3 }]);
    expect(parse(script).scenes.map(({ overlay }) => overlay.kind)).toEqual([
      "statement",
      "title",
      "list",
      "statement",
    ]);
  });

  it("may hold another one, within more colons", () => {
    const script = `::::voice{name="slt"}
She says this.

:::voice{name="awb"}
He says that.
:::

She goes on here.
::::`;

    expect(voicesOf(script).map(([, voiceId]) => voiceId)).toEqual(["flite:slt", "flite:awb", "flite:slt"]);
  });

  it("speaks over the picture above it", () => {
    expect(voicesOf('![](reef.jpg)\n\n:::voice{name="slt"}\nThis is a reef.\n:::')).toEqual([
      ["This is a reef.", "flite:slt"],
    ]);
  });
});

describe("a quote", () => {
  it("may name who says its words; the speaker's name is said by the voice around it", () => {
    const script = '> ::voice{name="flite:awb"}\n> An intelligent alien.\n> — Peter Godfrey-Smith';

    expect(voicesOf(script)).toEqual([
      ["An intelligent alien.", "flite:awb"],
      ["Peter Godfrey-Smith", undefined],
    ]);
    expect(parse(script).scenes[0]?.overlay).toMatchObject({
      kind: "quote",
      attribution: "Peter Godfrey-Smith",
    });
  });
});

it.each([
  ['::voice{name="slt"}\n\nIt is.', /^"::voice" stands inside a quote of paragraphs; around anything else/],
  [":::voice\nIt is.\n:::", /^"voice" needs name="…"\.$/],
  [':::voice[slt]{name="slt"}\nIt is.\n:::', /^:::voice takes no \[…\]/],
  [':::voice{name="slt" speed=2}\nIt is.\n:::', /^"voice" has no attribute "speed"; it takes name\.$/],
])("what names no voice is refused in one sentence: %s", (script, message) => {
  let problem: unknown;
  try {
    parse(script);
  } catch (error) {
    problem = error;
  }

  expect(problem).toBeInstanceOf(ScriptError);
  expect(problem).toMatchObject({ problem: { line: 1, message: expect.stringMatching(message) as string } });
});
