import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { detectLanguage } from "./detect-language";

it.each([
  ["en", "An octopus has three hearts, and it needs every one of them."],
  ["es", "Un pulpo tiene tres corazones y sangre azul. Es algo muy extraño y hermoso."],
  ["es", "La NASA lanzó el Space Shuttle en 1981, y su software fue muy avanzado para la época."],
  ["fr", "Une pieuvre a trois cœurs et du sang bleu. C'est très étrange et très beau."],
  ["it", "Il polpo ha tre cuori e il sangue blu. È una cosa molto strana e bella."],
  ["pt", "Um polvo tem três corações e sangue azul. É algo muito estranho e bonito."],
  ["de", "Ein Tintenfisch hat drei Herzen und blaues Blut. Das ist sehr merkwürdig und schön."],
  ["hi", "ऑक्टोपस के तीन दिल होते हैं और उसका खून नीला होता है।"],
  ["ja", "タコには心臓が三つあり、血は青い。NASAの研究者もそう言う。"],
  ["ja", "東京都庁舎は東京都新宿区西新宿にある。"],
  ["zh", "章鱼有三颗心脏，血液是蓝色的。"],
  ["ru", "У осьминога три сердца и голубая кровь."],
  ["ar", "للأخطبوط ثلاثة قلوب ودم أزرق."],
  ["ko", "문어는 심장이 세 개입니다."],
])("knows %s: %s", (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

it.each(["", "3.14", "Hola", "Tokyo, Osaka, Kyoto, Nagoya", "🔥🔥🔥"])("tells nothing of “%s”", (text) => {
  expect(detectLanguage(text)).toBeUndefined();
});

it("a foreign quotation makes no script foreign", () => {
  const text = `He said "Ich bin ein Berliner und das ist gut so", and the crowd began to cheer. We say 東京 today.`;

  expect(detectLanguage(text)).toBe("en");
});

it("the examples are in the language that they say", () => {
  for (const name of readdirSync("examples").filter((file) => file.endsWith(".md"))) {
    const text = readFileSync(`examples/${name}`, "utf8");
    const [, declared = "en"] = /^language: (\w+)/m.exec(text) ?? [];

    expect(detectLanguage(text.replace(/^---[\s\S]*?---/, ""))).toBe(declared);
  }
});
