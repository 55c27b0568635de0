import { expect, it } from "vitest";
import { parse, said } from "../../scripts.fixture";

const story = "# The sea\n\nThe sea is deep and cold.";

it("an end screen is shown in silence, or while the paragraph below it is spoken", () => {
  const silent = parse(`${story}\n\n::end-screen[See you *Friday*]{next="Next: tides" seconds=12}`);
  const spoken = parse(`${story}\n\n::end-screen[See you Friday]\n\nSee you on Friday, then.`);

  expect(silent.scenes.at(-1)?.overlay).toEqual({
    kind: "end-screen",
    text: [
      { text: "See you ", isEmphasized: false },
      { text: "Friday", isEmphasized: true },
    ],
    next: [{ text: "Next: tides", isEmphasized: false }],
    durationMs: 12_000,
  });
  expect(silent.notices).toEqual([]);
  expect(said(spoken.scenes.at(-1))).toEqual(["See you on Friday, then."]);
});

it("the settings add one for 10 seconds, unless the script has its own or wants none", () => {
  const kinds = (settings: string, end = "") =>
    parse(`---\n${settings}\n---\n\n${story}${end}`).scenes.map(({ overlay }) =>
      overlay.kind === "end-screen" ? overlay.text[0]?.text : overlay.kind,
    );

  expect(kinds("end-screen: See you")).toEqual(["title", "statement", "See you"]);
  expect(kinds("end-screen: See you", "\n\n::end-screen[Bye]")).toEqual(["title", "statement", "Bye"]);
  expect(kinds("end-screen: none")).toEqual(["title", "statement"]);
  expect(parse(`---\nend-screen: See you *Friday*\n---\n\n${story}`).scenes.at(-1)?.overlay).toMatchObject({
    text: [{ text: "See you " }, { text: "Friday", isEmphasized: true }],
  });
});

it.each([
  ["::end-screen[Bye]{seconds=4}", /seconds from 5 to 20/],
  ["::end-screen[Bye]{seconds=soon}", /seconds from 5 to 20/],
  ["::end-screen[Bye]\n\nOne more thing.\n\n## A chapter", /Line 5: ::end-screen is the end/],
  ["::end-screen", /must hold what to ask/],
])("%s is refused", (end, message) => {
  expect(() => parse(`${story}\n\n${end}`)).toThrow(message);
});
