import { describe, expect, it } from "vitest";
import { parse } from "../../scripts.fixture";
import { splitSentences } from "./split-sentences";

describe("sentences end as the language ends them", () => {
  it.each([
    ["es", "El Sr. García vive en EE. UU. desde 1990.|¿Y usted, p. ej. hoy?|¡Sí!"],
    ["es", "Nació en 44 a. C. en Roma.|Era invierno."],
    ["fr", "M. Dupont est né en 44 av. J.-C. à Rome.|C'était l'hiver, p. ex. en janvier."],
    ["it", "Il sig. Rossi, per es. oggi, arriva.|La dott.ssa Bianchi no."],
    ["pt-BR", "O Sr. Silva chegou, p. ex. hoje.|A Dra. Souza não."],
    ["hi", "डॉ. शर्मा ने कहा।|बाघ बचता है!|सच?"],
    ["ja", "血は青い。|なぜだろう？|銅のせいだ！"],
    ["ja", "「はい。」と彼は言った。|雨が降った。"],
    ["zh", "血液是蓝色的。|为什么？|因为铜！"],
  ])("%s: %s", (language, marked) => {
    const text = marked.replaceAll("|", /^(?:ja|zh)/.test(language) ? "" : " ");
    const sentences = splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

    expect(sentences.join("|")).toBe(marked);
  });
});

describe("the language of a script", () => {
  it("is that of its text, where it names none", () => {
    expect(parse("# タコの心臓\n\n::icon[heart]\nタコには心臓が三つある。").language).toBe("ja");
    expect(parse("Un pulpo tiene tres corazones y sangre azul. Es algo muy extraño.").language).toBe("es");
    expect(parse("An octopus has three hearts.").language).toBe("en");
    expect(parse("Hola.").language).toBe("en");
  });

  it("is what it says, whatever its text is in", () => {
    const { language, settings } = parse("---\nlanguage: en-GB\n---\n\nタコには心臓が三つある。");

    expect(language).toBe("en-GB");
    expect(settings.language).toBe("en-GB");
  });

  it.each([
    ["en-x-aaaaaaa1", "en"],
    ["de-at-1996", "de-AT"],
    ["zh-hant-tw-u-nu-hanidec", "zh-Hant-TW"],
  ])("is read without what no voice heeds: %s", (tag, expected) => {
    const { language, settings } = parse(`---\nlanguage: ${tag}\n---\n\nIt swims.`);

    expect([language, settings.language]).toEqual([expected, expected]);
  });
});

it("a long sentence is cut at a conjunction of its language", () => {
  const spanish =
    "Los pulpos tienen tres corazones y sangre azul en todo su cuerpo porque el cobre lleva el oxígeno mejor que el hierro en aguas frías y profundas.";

  expect(parse(spanish).scenes).toHaveLength(2);
});

it("words between letters of a script without spaces can be said differently", () => {
  const [scene] = parse('先頭は、長さ:say[15メートル]{as="じゅうごメートル"}のくちばし。').scenes;

  expect(scene?.narration[0]?.runs.map(({ text, spokenText }) => [text, spokenText])).toEqual([
    ["先頭は、長さ", undefined],
    ["15メートル", "じゅうごメートル"],
    ["のくちばし。", undefined],
  ]);
});
