import { describe, expect, it } from "vitest";
import { parse, plain } from "../../scripts.fixture";

const overlayOf = (script: string) => parse(script).scenes[0]?.overlay;

/** The count in a script's first scene, as "2/3 *Two of three* hearts". */
function countOf(script: string): string | undefined {
  const overlay = overlayOf(script);

  return overlay?.kind === "pictogram-count"
    ? `${overlay.count}/${overlay.total} ${plain(overlay.label)}`
    : undefined;
}

describe("a sentence that counts", () => {
  it.each([
    ["One in five people has it.", "1/5 *One in five* people has it."],
    ["It helps 9 of 10 patients.", "9/10 It helps *9 of 10* patients."],
    ["Nine out of ten would buy it again.", "9/10 *Nine out of ten* would buy it again."],
    ["An octopus has three hearts.", "3/3 An octopus has *three hearts*."],
    ["There are two moons, and both are small.", "2/2 There are *two moons*, and both are small."],
    ["---\nlanguage: de\n---\nNeun von zehn Menschen mögen es.", "9/10 *Neun von zehn* Menschen mögen es."],
    [
      "---\nlanguage: fr\n---\nUne personne sur cinq, soit un sur cinq, le sait.",
      "1/5 Une personne sur cinq, soit *un sur cinq*, le sait.",
    ],
    [
      "---\nlanguage: es\n---\nUno lo sabe, una de cada cinco personas.",
      "1/5 Uno lo sabe, *una de cada cinco* personas.",
    ],
    ["---\nlanguage: ja\n---\n10人中9人が知っています。", "9/10 *10人中9人*が知っています。"],
  ])("is counted out: %s", (script, expected) => {
    expect(countOf(script)).toBe(expected);
    expect(parse(script).scenes[0]?.showsCaptions).toBe(false);
  });

  it.each([
    ["An octopus has three hearts.", "anatomical-heart"],
    ["One in five people has it.", "bust-in-silhouette"],
    ["Nine out of ten mice die young.", "mouse"],
    ["Only 3 of 5 penguins come back.", "penguin"],
    ["---\nlanguage: es\n---\nLo ven tres de cada cinco tiburones.", "shark"],
  ])("is drawn as what it counts: %s", (script, drawing) =>
    expect(overlayOf(script)).toMatchObject({ kind: "pictogram-count", drawing }),
  );

  it.each([
    ["nobody has drawn", "One in five sprockets is broken."],
    ["has several meanings", "One in five cranes is broken."],
  ])("has discs for what %s", (_, script) => {
    expect(overlayOf(script)?.kind).toBe("pictogram-count");
    expect(overlayOf(script)).not.toHaveProperty("drawing");
  });

  it("shows its bold phrase alone, with captions", () => {
    const script = "They say that **nine out of ten** would buy it again.";

    expect(countOf(script)).toBe("9/10 *nine out of ten*");
    expect(parse(script).scenes[0]?.showsCaptions).toBe(true);
  });

  it.each([
    ["a time", "He ate one in ten minutes there."],
    ["years", "It happens one in four years now."],
    ["a year", "He made one in 1990 at home."],
    ["more than the whole", "We saw ten of five things there."],
    ["a decimal", "It is 1.5 of 10 at most there."],
    ["a chapter", "See figure 3.1 of 10 for that."],
    ["a crowd", "It was one in 5000 people there."],
    ["a thing without an icon", "An octopus has three gizmos in there."],
    ["a part of a longer name", "It has three heart valves in there."],
    ["a passing number", "After three hearts it stopped at once."],
  ])("is a sentence where the number is %s", (_case, text) =>
    expect(overlayOf(text)?.kind).toBe("statement"),
  );

  it("is a number that counts up where bold digits ask for that", () =>
    expect(overlayOf("An octopus has **3 hearts** in it.")?.kind).toBe("big-number"));
});

/** The things that a script's first scene draws to scale, in metres or square metres. */
function scaleOf(script: string): string | undefined {
  const overlay = overlayOf(script);
  if (overlay?.kind !== "scale-comparison") return undefined;

  return `${overlay.shape}: ${overlay.things.map(({ label, size }) => `${label} ${size}`).join(", ")}`;
}

describe("sentences that give sizes", () => {
  it.each([
    ["The tower is 330 metres tall, and the pyramid is 139 metres tall.", "columns: Tower 330, Pyramid 139"],
    [
      "The Earth is 12,742 km across, while Mars is 6,779 km across.",
      "circles: Earth 12742000, Mars 6779000",
    ],
    [
      "A blue whale is 30 m long. A bus is 12 m long. They have never met each other.",
      "columns: Blue whale 30, Bus 12",
    ],
    ["France covers 550,000 km², and Spain 506,000 km².", "squares: France 550000000000, Spain 506000000000"],
    ["An ant is 5 mm long, but an elephant is 6 metres long.", "columns: Ant 0.005, Elephant 6"],
  ])("are drawn to scale: %s", (script, expected) => {
    expect(scaleOf(script)).toBe(expected);
    expect(parse(script).scenes[0]?.showsCaptions).toBe(true);
  });

  it.each([
    ["one thing alone", "The tower is 330 metres tall. It was built for a fair."],
    ["different measures", "The tower is 330 metres tall, and the square is 139 metres wide."],
    ["no measure", "The shop is 330 metres away, and the school is 100 metres away."],
    ["other units", "The tower weighs 330 tons, and the pyramid weighs 139 tons."],
    ["a story", "The tower that they built for the fair is 330 metres tall, and Mars is 139 metres tall."],
  ])("are sentences where there is %s", (_case, text) => expect(scaleOf(text)).toBeUndefined());

  it.each([
    ["Height", "columns"],
    ["Diameter", "circles"],
  ])("in a table under %s are %s", (header, shape) =>
    expect(scaleOf(`| Thing | ${header} |\n|--|--|\n| A | 3 m |\n| B | 5 m |\n\nThey differ.`)).toBe(
      `${shape}: A 3, B 5`,
    ),
  );

  it.each([
    "| Thing | Height |\n|--|--|\n| A | 3 |\n| B | 5 |",
    "| Thing | Price |\n|--|--|\n| A | 3 m |\n| B | 5 m |",
    "| Thing | Height |\n|--|--|\n| A | 3 m |\n| B | 5 m |\n\nSource: a book",
  ])("in other tables are bars: %s", (table) =>
    expect(overlayOf(`${table}\n\nThey differ.`)?.kind).toBe("bar-chart"),
  );
});

describe("the cards of quantities", () => {
  it.each([
    ["::count[3 hearts]", "3/3 3 hearts"],
    ['::count[9 of 10 people]{label="say yes"}', "9/10 say yes"],
    ['::count[7]{icon="star"}', "7/7 7"],
  ])("%s counts", (card, expected) => expect(countOf(`${card}\n\nSo it is.`)).toBe(expected));

  it.each([
    ['::count[7]{icon="star"}', "star"],
    ['::count[7]{icon="none"}', undefined],
    ['::count[7 cats]{icon="none"}', undefined],
    ['::count[7 cats]{icon="smartfone"}', "cat"],
    ["::count[7 cats]", "cat"],
  ])("%s is drawn as it says, or as what it counts", (card, drawing) => {
    const overlay = overlayOf(`${card}\n\nSo it is.`);

    expect(overlay?.kind === "pictogram-count" && overlay.drawing).toBe(drawing);
  });

  it.each([
    ["::scale[Eiffel Tower: 330 m; Burj Khalifa: 0.828 km]", "columns: Eiffel Tower 330, Burj Khalifa 828"],
    ['::scale[A: 3 kg; B: 5 kg]{shape="circles"}', "circles: A 3, B 5"],
    ["::scale[Spain: 506,000 km²; France: 550,000 km²]", "squares: Spain 506000000000, France 550000000000"],
  ])("%s is to scale", (card, expected) => expect(scaleOf(`${card}\n\nSo it is.`)).toBe(expected));

  it.each([
    ["::count[many hearts]", "::count takes a number"],
    ["::share[many]", "::share takes a percentage or a fraction"],
    ["::share[120%]", "::share takes a percentage or a fraction"],
    ['::share[50%]{as="pie"}', 'as="donut"'],
    ["::scale[A: 3 m]", "::scale takes 2 to 6 things"],
    ["::scale[A: 3 m; B: 5 kg]", "::scale takes 2 to 6 things"],
    ['::scale[A: 3 m; B: 5 m]{shape="stars"}', "shape takes columns, circles, squares"],
  ])("%s is refused", (card, message) => expect(() => parse(`${card}\n\nSo it is.`)).toThrow(message));
});

describe("a number of more digits than can be counted", () => {
  const nines = (count: number) => "9".repeat(count);

  it.each([
    ["16 digits", nines(16)],
    ["12 digits and 4 decimals", `${nines(12)}.1234`],
    ["309 digits", nines(309)],
  ])("is words in a sentence: one of %s", (_size, number) =>
    expect(overlayOf(`There are **${number} fish** in all.`)?.kind).toBe("statement"),
  );

  it.each([
    ["::number", `::number[${nines(309)}]`, "is no number of at most 15 digits, 6 of them decimals"],
    ["::scale", `::scale[A: ${nines(309)} m; B: 1 m]`, "and their sizes, of at most 15 digits and"],
    ["::scale, in m²", `::scale[A: ${nines(306)} km²; B: 1 km²]`, "and their sizes, of at most 15 digits"],
  ])("is refused in %s", (_name, card, message) =>
    expect(() => parse(`${card}\n\nSo it is.`)).toThrow(message),
  );

  it("is left out of a chart with its table", () => {
    const { notices } = parse(`| Fish | Count |\n|--|--|\n| A | ${nines(309)} |\n| B | 5 |\n\nThey differ.`);

    expect(notices[0]?.message).toMatch(
      /a cell in its columns of numbers holds no number of at most 15 digits/,
    );
  });

  it("is none of 15 digits, which count", () =>
    expect(overlayOf(`There are **${nines(15)} fish** in all.`)).toMatchObject({
      figure: { value: 999_999_999_999_999 },
    }));
});
