import { expect, it } from "vitest";
import { normalizeSentence } from "./normalize-text";
import { splitShownText } from "./split-shown-text";

const split = (text: string, locale: string) =>
  splitShownText([{ text, isEmphasized: false }], locale).map((token) => token.text);

it.each([
  ["ja", "速い列車がトンネルに入ると、大きな音がした。", "速い|列車が|トンネルに|入ると、|大きな|音がした。"],
  ["ja", "血は3つの「心臓」を通り、¥500かかる。", "血は|3つの|「心臓」を|通り、|¥500|かかる。"],
  ["ja", "この鳥はNASAも知る。", "この|鳥は|NASAも|知る。"],
  ["zh", "章鱼有3颗心脏，血是蓝的。", "章鱼|有|3颗|心脏，|血|是|蓝|的。"],
  ["hi", "बाघ बचता है, तो जंगल बचता है।", "बाघ| बचता| है,| तो| जंगल| बचता| है।"],
  ["es", "¿Y cómo come? ¡Así!", "¿Y| cómo| come?| ¡Así!"],
])("words of %s stand together as they are read: %s", (locale, text, tokens) => {
  expect(split(text, locale).join("|")).toBe(tokens);
});

it("each token has the words that are said for what it shows", () => {
  const runs = [{ text: "500系は1997年、3つの音を消した。", isEmphasized: false }];
  const tokens = normalizeSentence({ runs, pauseAfterMs: 0 }, "ja");

  expect(tokens.map(({ text, spokenWords }) => `${text} ${spokenWords.join("")}`)).toEqual([
    "500系は 五百系は",
    "1997年、 千九百九十七年,",
    "3つの 三つの",
    "音を 音を",
    "消した。 消した.",
  ]);
});
