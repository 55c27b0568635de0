import { describe, expect, it } from "vitest";
import { parse } from "../../scripts.fixture";

/** The cities of the map that a sentence becomes, with an arrow between the stops of a route; undefined for any other scene. */
function mapOf(sentence: string, language = "en"): string | undefined {
  const [scene] = parse(`---\nlanguage: ${language}\n---\n\n${sentence}`).scenes;
  if (scene?.overlay.kind !== "map") return undefined;
  const { cities = [], routes = [] } = scene.overlay;

  return cities.map(({ label }) => label).join(routes.length > 0 ? " -> " : ", ");
}

describe("a route is found", () => {
  it.each([
    ["In 1498 Vasco da Gama sailed from Lisbon to Calicut.", "Lisbon -> Calicut"],
    ["The journey from London to Edinburgh took ten days by coach.", "London -> Edinburgh"],
    ["In 1927 he flew alone from New York to Paris.", "New York -> Paris"],
    ["The railway runs from Moscow to Vladivostok in seven days.", "Moscow -> Vladivostok"],
    ["Caravans carried silk from Xi'an through Samarkand to Baghdad.", "Xi'an -> Samarkand -> Baghdad"],
    ["In 1912 the ship left Southampton for New York.", "Southampton -> New York"],
    ["From Lisbon the fleet sailed south around the Cape to Goa.", "Lisbon -> Goa"],
    ["She walked from the city of Rome to Naples.", "Rome -> Naples"],
    [
      "The hero travels from London to Suez, Bombay, Calcutta and Hong Kong.",
      "London -> Suez -> Bombay -> Calcutta -> Hong Kong",
    ],
    ["He moved from Paris to Rome and then to Florence.", "Paris -> Rome -> Florence"],
  ])("%s", (sentence, route) => {
    expect(mapOf(sentence)).toBe(route);
  });
});

describe("a city is found where something happened in a year", () => {
  it.each([
    ["In 1889 a tower of iron opened in Paris.", "Paris"],
    ["The first subway was opened in London in 1863.", "London"],
    ["In 1755 an earthquake destroyed thousands of houses in Lisbon.", "Lisbon"],
  ])("%s", (sentence, city) => {
    expect(mapOf(sentence)).toBe(city);
  });
});

describe("no map is made of", () => {
  it.each([
    ["a person with a city's name", "In 2003 Paris Hilton was born again in a television show."],
    ["a treaty", "In 1925 the Geneva Convention was signed by forty countries."],
    ["a common word", "In 1990 a study held in Reading was published."],
    ["small letters", "They served turkey from fine china and moved from nice to mobile homes."],
    ["people who pass something on", "The crown went from Charlotte to Victoria in one night."],
    ["a comparison", "Prices differ from London to Tokyo by half."],
    ["a figure of speech", "From Paris to Berlin, people danced in the streets."],
    ["what was not so", "He never sailed from Lisbon to Goa in his life."],
    ["what is only thought of", "They planned to fly from London to Tokyo in an hour."],
    ["a question", "Who sailed from Lisbon to Calicut in a single year?"],
    ["a city in which nothing happens", "Many people live in Paris and like it there."],
    ["a happening without a year", "A tower of iron opened in Paris."],
    ["several cities in one breath", "In 1900 fairs were held in Paris, London and Vienna."],
    ["a name that several cities share", "In 1901 a factory opened in Springfield."],
    ["part of a longer name", "In 1863 a school opened in New London."],
    ["a sentence whose writer shows something else", "In 1889 **a tower of iron** opened in Paris."],
    ["a club", "In 1999 Manchester United started the season with a win."],
    [
      "a namesake that the table does not have",
      "In 1984 a film was shown in Paris, Texas for the first time.",
    ],
    ["another one", "In 1921 a school was founded in Cambridge, MA, by two sisters."],
    ["a train", "In 1934 the Orient Express left for Istanbul Station."],
  ])("%s", (_what, sentence) => {
    expect(mapOf(sentence)).toBeUndefined();
  });

  it("a language whose grammar is not known", () => {
    expect(mapOf("1889 wurde in Paris ein Turm from London to Paris eröffnet.", "de")).toBeUndefined();
  });

  it("a sentence that asks for its words", () => {
    expect(mapOf("::shown[A tower]\n\nIn 1889 a tower of iron opened in Paris.")).toBeUndefined();
  });
});

it("a city is told from others of its name by what stands behind its comma", () => {
  const [scene] = parse("In 1913 a newspaper was founded in London, Ontario, by two brothers.").scenes;

  expect(scene?.overlay).toMatchObject({ kind: "map", cities: [{ label: "London", longitude: -81.25 }] });
});

it("a place is shown once in a row of sentences", () => {
  const { scenes } = parse(
    "In 1889 a tower of iron opened in Paris. Nobody liked it at first. In 1900 a second fair opened in Paris.",
  );

  expect(scenes.map(({ overlay }) => overlay.kind)).toEqual(["map", "statement", "statement"]);
});
