import { describe, expect, it } from "vitest";
import { parse, plain } from "../../scripts.fixture";

const kindsOf = (script: string) => parse(script).scenes.map(({ overlay }) => overlay.kind);

/** The kind and the steps of a script's first scene. */
function stepsOf(script: string): string[] | undefined {
  const overlay = parse(script).scenes[0]?.overlay;

  return overlay?.kind === "steps" || overlay?.kind === "cycle"
    ? [overlay.kind, ...overlay.steps.map(plain)]
    : undefined;
}

const tea = "First, heat the water well. Then you add the tea. After that, wait for four minutes.";
const rain = "First, the sun heats the sea. Then vapour rises up high. Next, it rains on the land.";

describe("sentences that say what comes first and what then", () => {
  it("are steps, each at its beat, and the words between are not shown", () => {
    const { scenes } = parse(`${tea} Finally, drink it while it is hot. It tastes like nothing else.`);

    expect(scenes.map(({ overlay }) => overlay.kind)).toEqual(["steps", "statement"]);
    expect(scenes[0]?.overlay).toMatchObject({
      steps: [
        [{ text: "Heat the water well" }],
        [{ text: "You add the tea" }],
        [{ text: "Wait for four minutes" }],
        [{ text: "Drink it while it is hot" }],
      ],
    });
    expect(scenes[0]?.narration.map(({ beat }) => beat)).toEqual([0, 1, 2, 3]);
    expect(scenes[0]?.showsCaptions).toBe(false);
  });

  it.each([
    "Then it all begins again.",
    "And the cycle repeats itself forever.",
    "In the end it starts over again.",
  ])("are a cycle if they lead back: %s", (closing) => {
    const [scene] = parse(`${rain} ${closing}`).scenes;

    expect(stepsOf(`${rain} ${closing}`)).toEqual([
      "cycle",
      "The sun heats the sea",
      "Vapour rises up high",
      "It rains on the land",
    ]);
    expect(scene?.narration.map(({ beat }) => beat)).toEqual([0, 1, 2, 3]);
  });

  it.each([
    ["de", "Zuerst erhitzt man das Wasser. Dann gibt man den Tee dazu. Zuletzt wartet man lange."],
    ["fr", "D’abord, on chauffe bien l’eau. Ensuite, on ajoute le thé. Enfin, on attend un peu."],
    ["es", "Primero se calienta el agua. Luego se añade el té. Por último se espera un poco."],
    ["ja", "まず、お湯を沸かします。次に、お茶を入れます。最後に、四分待ちます。"],
    ["zh", "首先把水烧开一下。然后加入一些茶叶。最后等待四分钟。"],
    ["hi", "सबसे पहले पानी गरम करें। फिर उसमें चाय डालें। अंत में चार मिनट रुकें।"],
  ])("are steps in %s", (language, text) =>
    expect(stepsOf(`---\nlanguage: ${language}\n---\n${text}`)?.[0]).toBe("steps"),
  );

  it.each([
    ["reasons are counted", "First, it is very cheap. Second, it is very fast. Finally, it is quite safe."],
    ["two are too few", "First, heat the water well. Then you add the tea. It is good."],
    ["nothing comes first", "Then you add the tea. Next, wait for a while. Finally, drink it all up."],
    [
      "first means something else",
      "First impressions count a lot. Then we look again. Next, we decide at last.",
    ],
    [
      "each is a story",
      `First, ${"it goes on and on ".repeat(3)}. Then ${"it goes on and on ".repeat(3)}. Next ${"it goes on and on ".repeat(3)}.`,
    ],
  ])("are sentences where %s", (_case, text) =>
    expect(new Set(kindsOf(text))).toEqual(new Set(["statement"])),
  );

  it("stay sentences under ::shown and ::icon", () => {
    expect(kindsOf(`::shown[Tea]\n${tea}`)[0]).toBe("statement");
    expect(kindsOf(`::icon[cup-soda]\n${tea}`)[0]).toBe("statement");
  });
});

describe("lists", () => {
  const list = "1. Heat the **water**\n2. Add the tea\n3. Wait";

  it.each([
    ["Tea takes three steps:", "steps"],
    ["How to make tea:", "steps"],
    ["The water cycle:", "cycle"],
    ["The life cycle of a frog:", "cycle"],
  ])("under “%s” are %s", (title, kind) => {
    expect(stepsOf(`${title}\n\n${list}`)).toEqual([kind, "water", "Add the tea", "Wait"]);
    expect(parse(`${title}\n\n${list}`).scenes[0]?.overlay).toMatchObject({
      title: [{ text: title.slice(0, -1) }],
    });
  });

  it.each([
    ["Three kinds of tea:", list],
    ["Why I cycle:", list],
    ["What a cycle lane needs:", list],
    ["It takes these steps:", list.replaceAll(/\d\./g, "-")],
    ["It takes these steps:", Array.from({ length: 9 }, (_, at) => `${at + 1}. Step`).join("\n")],
    ["The water cycle:", "- Sea\n- Rain"],
  ])("under “%s” stay lists where they are no more than that", (title, items) =>
    expect(kindsOf(`${title}\n\n${items}`)[0]).toBe("list"),
  );
});

describe("a list of steps that has too many words for one scene", () => {
  const sentences = [
    ..."Boil fresh cold water in a clean kettle|Warm the pot with some of that hot water".split("|"),
    ..."Put one spoon of leaves in for each cup|Pour the water slowly over all of those leaves".split("|"),
    ..."Wait for four minutes with the lid well closed|Pour it out before it has become too bitter".split(
      "|",
    ),
  ].map((sentence) => `${sentence} today`);
  const steps = sentences.map((sentence, at) => `${at + 1}. ${sentence}`).join("\n");

  it.each(["How to make it, step by step:", "The water cycle:"])(
    "under “%s” is a list that goes on, and shows each step once",
    (title) => {
      const overlays = parse(`${title}\n\n${steps}`).scenes.map(({ overlay }) => overlay);

      expect(overlays).toMatchObject([{ kind: "list" }, { kind: "list" }]);
      expect(
        overlays.flatMap((overlay) => (overlay.kind === "list" ? overlay.items.map(plain) : [])),
      ).toEqual(sentences);
    },
  );
});

describe("::steps and ::cycle", () => {
  it.each(["steps", "cycle"] as const)("::%s takes its steps, and a title", (kind) => {
    const [scene] = parse(
      `::${kind}[Heat the *water*; Add the tea]{title="Tea"}\n\nHeat it, then add the tea.`,
    ).scenes;

    expect(scene?.overlay).toEqual({
      kind,
      title: [{ text: "Tea", isEmphasized: false }],
      steps: [
        [
          { text: "Heat the ", isEmphasized: false },
          { text: "water", isEmphasized: true },
        ],
        [{ text: "Add the tea", isEmphasized: false }],
      ],
    });
  });

  it("refuses a single step", () =>
    expect(() => parse("Hello.\n\n::steps[Wait]\n\nWait for it.")).toThrow(
      "Line 3: ::steps takes 2 to 8 steps",
    ));
});
