import { describe, expect, it } from "vitest";
import { illustrationNames } from "@/server/adapters/illustrations/illustration-files";
import { countTopic, illustrate } from "./illustrate";
import { getLexicon } from "./lexicon/get-lexicon";

/** Names of a sentence's drawings, the best first, in a video with no other text than `video`. */
function draw(sentence: string, { video = sentence, recent = [] as string[] } = {}): string[] {
  const context = { language: "en", topic: countTopic([video], "en"), recent: new Set(recent) };

  return illustrate(sentence, context).map(({ name }) => name);
}

describe("a sentence is drawn", () => {
  it.each([
    ["Octopuses have blue blood.", "octopus"],
    ["Two children lost their teeth.", "tooth"],
    ["A heat wave is on its way.", "thermometer"],
    ["Solar panels have become cheap.", "sun"],
    ["People want more.", "busts-in-silhouette"],
    ["They vote every four years.", "ballot-box-with-ballot"],
    ["Why Volcanoes Erupt at Night", "volcano"],
  ])("by what can be seen, else by what is done: %s", (sentence, name) => {
    expect(draw(sentence)[0]).toBe(name);
  });

  it.each([
    ["The bank gave them a loan.", "bank"],
    ["They sat on the bank and looked at the boats.", undefined],
    ["Mercury is the planet closest to the sun.", "ringed-planet"],
    ["Mercury is a liquid metal, and toxic.", "thermometer"],
    ["Every Thanksgiving we eat turkey.", "turkey"],
    ["Istanbul is the largest city of Turkey.", "mosque"],
    ["Apple sold a million phones.", "laptop"],
    ["An apple a day keeps the doctor away.", "red-apple"],
    ["Move the mouse and click.", "computer-mouse"],
    ["The mouse ran from the cat.", "mouse"],
    ["Programmers wrote it in Java, a language of the web.", "laptop"],
    ["They signed the contract on paper.", "page-facing-up"],
    ["You suddenly feel cold.", "cold-face"],
    ["A black, bitter drink made of coffee.", "hot-beverage"],
    ["The hands of the clock stood still.", "mantelpiece-clock"],
    ["The queen leaves the beehive.", "honeybee"],
  ])("by the sense that it has there: %s", (sentence, name) => {
    const names = draw(sentence);

    if (name === undefined) expect(names).not.toContain("bank");
    else expect(names).toContain(name);
  });

  it("by the video's topic where the sentence does not tell", () => {
    const video =
      "Loans and interest. Money in a savings account. A loan of the bank earns interest and money.";

    expect(draw("Then the bank said no.", { video })).toContain("bank");
    expect(draw("Then the bank said no.")).not.toContain("bank");
  });

  it("with where its words stand, and why", () => {
    const sentence = "In the deep lives the octopus.";
    const [octopus] = illustrate(sentence, { language: "en", topic: new Map(), recent: new Set() });

    expect(sentence.slice(octopus?.start, octopus?.end)).toBe("octopus");
    expect(octopus?.reason).toContain("“octopus” is drawn as octopus");
  });

  it("by another of the same meaning, or something else it says, after the first was shown just now", () => {
    expect(draw("The whale swims past a ship.", { recent: ["whale"] })[0]).toBe("ship");
    expect(draw("The whale swims.", { recent: ["whale"] })).toEqual(["spouting-whale"]);
    expect(draw("The octopus swims.", { recent: ["octopus"] })).toEqual([]);
  });
});

describe("nothing is drawn", () => {
  it.each([
    "That was a piece of cake.",
    "A flood of offers came in.",
    "She kept it in mind, of course.",
    "There is an elephant in the room.",
    "Rich Young met Mr Fox and Mrs Bird.",
    "It was hard, but they did it.",
    "The taller the better.",
    "Mountains of it came in.",
    "It had nothing to do with tomatoes.",
    "One of them is as hot as the surface of the sun.",
    "They stay the same until you die.",
    "It was more than a carpenter has.",
    "He was not born with a special gift.",
    "A black, bitter drink.",
    "Drop by drop, it went on.",
    "It goes away like butter in the sun.",
    "Courage had nothing to do with it.",
    "It was the largest one that France had.",
  ])("where words do not mean what they name: %s", (sentence) => {
    expect(draw(sentence)).toEqual([]);
  });
});

describe("what cannot be seen is drawn", () => {
  it.each([
    ["She had to make a choice.", "check-box-with-check"],
    ["That was a risk.", "warning"],
    ["Every decision takes willpower.", "check-box-with-check"],
    ["Nobody knows why.", "red-question-mark"],
    ["What can be done?", "red-question-mark"],
    ["It happened in 1892.", "calendar"],
  ])("where nothing else is named: %s", (sentence, name) => {
    expect(draw(sentence)[0]).toBe(name);
  });

  it("behind all that can be seen", () => {
    expect(draw("Her choice was the octopus.")[0]).toBe("octopus");
  });

  it.each(["It is not a failure.", "He never agreed.", "They grew without a plan."])(
    "but not where it is denied: %s",
    (sentence) => {
      expect(draw(sentence)).toEqual([]);
    },
  );
});

describe("a word of several meanings", () => {
  it("means what its own sentence says, whatever the video is about", () => {
    const video = "The goal. A goal! A ball, a goalkeeper, another goal and a striker.";

    expect(draw("A golf ball can climb.", { video })).toEqual(["person-golfing"]);
    expect(draw("The ball flies.", { video })).toEqual(["soccer-ball"]);
  });

  it("is drawn where the video says it again, and not where it is said in passing", () => {
    expect(draw("It begins in the voice box.")).toEqual([]);
    expect(draw("They open the box.", { video: "A box came. They open the box." })).toEqual(["package"]);
    expect(draw("They open the box.", { video: "A parcel came. They open the box." })).toEqual(["package"]);
  });

  it("means the place in a place's name", () => {
    expect(draw("They cross the Golden Gate Bridge.")).toEqual(["bridge-at-night"]);
  });

  it("is drawn, and not what it is compared to", () => {
    expect(draw("A bed is larger than a car.")).toEqual(["bed"]);
    expect(draw("Larger than a car is only a bed.")).toEqual(["bed"]);
    expect(draw("More than a thousand cars came.")).toEqual(["automobile"]);
  });
});

describe("a sentence is about", () => {
  it.each([
    ["what has a colour, not about colour: The colour of its blood is blue.", "drop-of-blood"],
    ["what is made of a metal: The steel bridge is long.", "bridge-at-night"],
    ["what it says there is instead: It is not a desert but a jungle.", "evergreen-tree"],
    ["what happened, not when: In the winter of 1636, a tulip was sold.", "tulip"],
    ["whom it names, not whose: The judge's son is here.", "boy"],
    ["what it says, not what it compares that to: A tooth is as hard as a heavy old rock.", "tooth"],
    ["what is done: So book your ticket.", "ticket"],
    ["what is studied, not the study of it: The science of a perfect steak.", "cut-of-meat"],
    ["what it names, not of which kind that is: They say it of the electric guitar.", "guitar"],
    ["what is there, not where: Inside the castle lives an owl.", "owl"],
    ["what somebody did, not that person's trade: Hyatt, a printer, mixed cotton.", "thread"],
    ["how long, not what is longer: It lasts longer than a decade.", "hourglass-done"],
  ])("%s", (sentence, name) => {
    expect(draw(sentence.slice(sentence.indexOf(": ") + 2))[0]).toBe(name);
  });
});

describe("a sentence says nothing of the next one", () => {
  it.each([
    ["They did not. A lion sleeps twenty hours.", "lion"],
    ["They never did. A choice was made.", "check-box-with-check"],
    ["So what is it like? A lion sleeps.", "lion"],
    ["There is a lot of hot. Dogs bark.", "dog"],
  ])("not that it is denied, compared, or of a kind: %s", (text, name) => {
    expect(draw(text)[0]).toBe(name);
  });

  it.each(["They had no U.S. plan.", "It is not 2.5 failures.", "He is not “the” lion."])(
    "but is one to its end: %s",
    (text) => {
      expect(draw(text)).toEqual([]);
    },
  );

  it("and what it opens with is its own", () => {
    const tiger = (text: string) => {
      const context = { language: "en", topic: new Map<string, number>(), recent: new Set<string>() };

      return illustrate(text, context).find(({ name }) => name === "tiger")?.score ?? 0;
    };

    expect(tiger("In winter it snows. The tiger, of course, sleeps.")).toBeGreaterThan(2.9);
    expect(tiger("This is the animal that won. A tiger sleeps.")).toBeGreaterThan(2.9);
    expect(tiger("It snows. In front of a tiger, nobody speaks.")).toBeLessThan(2.4);
  });
});

describe("of animals", () => {
  it("nothing is drawn that only people have or do", () => {
    const video = "Bees dance. Bees sleep. A bee is a bee, and bees are bees.";

    expect(draw("They use their muscles.", { video })).toEqual([]);
    expect(draw("You use your muscles.", { video })).toEqual(["flexed-biceps"]);
  });
});

describe("near death, war and crime", () => {
  it("drawings are sober", () => {
    expect(draw("Two million soldiers died.")).toEqual(["military-helmet", "candle"]);
    expect(draw("He laughed while the victims cried.")).not.toContain("loudly-crying-face");
  });
});

describe("in other languages, a sentence is drawn", () => {
  it.each([
    ["de", "Ein Oktopus hat drei Herzen.", ["octopus", "anatomical-heart"]],
    ["de", "Das Geld liegt auf der Bank.", []],
    ["fr", "Une pieuvre a trois cœurs.", ["octopus", "anatomical-heart"]],
    ["es", "Los volcanes duermen.", ["volcano"]],
    ["ja", "タコには心臓が三つある。", ["octopus", "anatomical-heart"]],
    ["zh-TW", "章鱼有三颗心脏。", ["octopus"]],
    ["ko", "고래는 바다에 산다.", ["whale"]],
    ["sw", "Pweza ana mioyo mitatu.", []],
  ])("by what their people call emojis: %s, %s", (language, sentence, names) => {
    const drawn = illustrate(sentence, { language, topic: new Map(), recent: new Set() });

    expect(drawn.map(({ name }) => name)).toEqual(names);
  });
});

it("every drawing that the tables name is in the set", () => {
  const names = [...getLexicon("en").values()].flatMap((meanings) =>
    meanings.flatMap(({ name }) => name ?? []),
  );

  expect(names.filter((name) => !illustrationNames().has(name))).toEqual([]);
});
