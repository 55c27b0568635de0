import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NarrationRun } from "@/server/script-format/schema";
import { normalizeSentence } from "./normalize-text";

const plain = (text: string): NarrationRun => ({ text, isEmphasized: false });
const normalize = (...runs: NarrationRun[]) => normalizeSentence({ runs, pauseAfterMs: 0 }, "en-US");

function spoken(text: string, locale = "en-US") {
  const tokens = normalizeSentence({ runs: [plain(text)], pauseAfterMs: 0 }, locale);

  return tokens.map(({ spokenWords }) => spokenWords.join(" ")).join(" | ");
}

describe("what is said", () => {
  it.each([
    // Money
    ["It made $3.5M", "It | made | three point five million dollars"],
    ["It made $3.5 million.", "It | made | three point five | million dollars."],
    ["€1,200.50", "one thousand two hundred euros and fifty cents"],
    ["$0.99", "ninety nine cents"],
    ["$1", "one dollar"],
    ["£2bn", "two billion pounds"],
    ["5€", "five euros"],
    ["20 USD", "twenty | U S dollars"],
    ["$5–$10M", "five to ten million dollars"],
    ["$5/month", "five dollars per month"],
    // Numbers
    ["1,234,567", "one million two hundred thirty four thousand five hundred sixty seven"],
    ["3.14", "three point one four"],
    ["007", "zero zero seven"],
    ["5\u202f000 people", "five thousand | people"],
    ["-5", "minus five"],
    ["50k+ users", "fifty thousand plus | users"],
    ["3-8", "three to eight"],
    ["10–20%", "ten to twenty percent"],
    ["#1", "number one"],
    ["1920x1080", "nineteen twenty by one thousand eighty"],
    ["21st", "twenty first"],
    ["1/2 or 3½", "one half | or | three and a half"],
    [
      "12345678901234567",
      "one two three four five six seven eight nine zero one two three four five six seven",
    ],
    // Years, dates, times
    ["1989", "nineteen eighty nine"],
    ["1905", "nineteen oh five"],
    ["2000", "two thousand"],
    ["2024", "twenty twenty four"],
    ["the 1980s", "the | nineteen eighties"],
    ["the '90s", "the | nineties"],
    ["1990–2000", "nineteen ninety to two thousand"],
    ["5 - 3 = 2", "five | minus | three | equals | two"],
    ["2024 km", "two thousand twenty four | kilometers"],
    ["2024-03-15", "March fifteenth, twenty twenty four"],
    ["3/4/2025", "March fourth, twenty twenty five"],
    ["March 3, 2024", "March | third, | twenty twenty four"],
    ["4 July", "the fourth of | July"],
    ["10:30 a.m.", "ten thirty | A M."],
    ["12:05pm", "twelve oh five P M"],
    ["10:00", "ten o'clock"],
    ["16:9", "sixteen to nine"],
    // Units
    ["5 km", "five | kilometers"],
    ["12km/h", "twelve kilometers per hour"],
    ["1 kg", "one | kilogram"],
    ["−5°C", "minus five degrees Celsius"],
    ["98.6 °F", "ninety eight point six | degrees Fahrenheit"],
    ["4GB", "four gigabytes"],
    // Addresses
    ["https://www.example.com/docs?x=1", "example dot com slash docs"],
    ["jane.doe@example.com", "jane dot doe at example dot com"],
    // Abbreviations, acronyms, names
    ["NASA", "nasa"],
    ["the FBI's GPUs", "the | F B I's | G P U's"],
    ["U.S. law", "U S | law"],
    ["AI-powered", "A I powered"],
    ["R&D & C++", "R and D | and | C plus plus"],
    ["You must NEVER go", "You | must | never | go"],
    ["WE SAY IT AGAIN", "we | say | it | again"],
    ["Dr. Smith of St. Louis", "doctor | Smith | of | saint | Louis"],
    ["5 Main St., e.g.", "five | Main | street, | for example."],
    ["World War II and Louis XIV", "World | War | two | and | Louis | the fourteenth"],
    ["vitamin C and I", "vitamin | C | and | I"],
    ["iPhone and ChatGPT", "i Phone | and | Chat G P T"],
    ["McDonald's", "McDonald's"],
    ["a 5-year-old", "a | five year old"],
    ["BS.1770", "B S dot seventeen seventy"],
    ["index.html", "index dot H T M L"],
    ["MP3 and v2.0.1", "M P three | and | v two point zero point one"],
    // Signs
    ["“Smart” quotes — and don’t…", "Smart | quotes, | and | don't,"],
    ["café naïve Ångström", "cafe | naive | Angstrom"],
    ["he said—then left", "he | said, | then | left"],
    ["(see this) now", "see | this, | now"],
    ["what?!", "what!"],
    ["fire 🔥 works 👍🏽!", "fire | works!"],
  ])("for %s is: %s", (text, words) => {
    expect(spoken(text)).toBe(words);
  });

  it("for a numeric date has the day first outside of America", () => {
    expect(spoken("3/4/2025", "en-GB")).toBe("the third of April, twenty twenty five");
  });

  it("is not what the same words are elsewhere, or another emphasis", () => {
    const first = normalize(plain("3/4/2025"));

    expect(spoken("3/4/2025", "en-GB")).toBe("the third of April, twenty twenty five");
    expect(normalize({ text: "3/4/2025", isEmphasized: true })).toEqual([
      { ...first[0], isEmphasized: true },
    ]);
    expect(normalize({ ...plain("3/4/2025"), spokenText: "a day" })[0]?.spokenWords).toEqual(["a", "day"]);
    expect(normalize(plain("3/4/2025"))).toEqual(first);
  });

  it("is what the script says where it says so, spread over the shown words", () => {
    const run = { text: "3.5 M", spokenText: "three and a half million", isEmphasized: true };

    expect(normalize(plain("We saw "), run, plain(", twice."))).toEqual([
      { text: "We", spokenWords: ["We"], isEmphasized: false },
      { text: " saw", spokenWords: ["saw"], isEmphasized: false },
      { text: " 3.5", spokenWords: ["three", "and", "a"], isEmphasized: true },
      { text: " M,", spokenWords: ["half", "million,"], isEmphasized: true },
      { text: " twice.", spokenWords: ["twice."], isEmphasized: false },
    ]);
  });

  it("is one word where the script gives phonetic symbols, with the mark behind it", () => {
    const ipa = { ...plain("Oaxaca"), spokenText: "/wəˈhɑːkə/" };
    const mixed = { ...plain("Dr. Nguyen"), spokenText: "Doctor /ŋwiən/" };

    expect(normalize(plain("In "), ipa, plain(", "), mixed, plain(" eats."))).toEqual([
      { text: "In", spokenWords: ["In"], isEmphasized: false },
      { text: " Oaxaca,", spokenWords: ["/wəˈhɑːkə/,"], isEmphasized: false },
      { text: " Dr.", spokenWords: ["Doctor"], isEmphasized: false },
      { text: " Nguyen", spokenWords: ["/ŋwiən/"], isEmphasized: false },
      { text: " eats.", spokenWords: ["eats."], isEmphasized: false },
    ]);
  });

  it.each(["en", "es", "fr", "hi", "it", "ja", "pt", "zh", "de"])(
    "holds no phonetic symbols where a text in %s has slashes",
    (locale) => {
      expect(spoken("and/or /etc/ 9/11 /r/all /ab/, m/s", locale)).not.toMatch(/(?<!\S)\/\S/);
    },
  );
});

describe("what is shown", () => {
  it("is one word although only a part of it is emphasised", () => {
    expect(normalize(plain("un"), { text: "believ", isEmphasized: true }, plain("able"))).toEqual([
      { text: "unbelievable", spokenWords: ["unbelievable"], isEmphasized: true },
    ]);
  });

  it("keeps emoji and dashes with the word before them, and opening marks with the word after", () => {
    const tokens = normalize(
      plain("Yes 🔥 — we ("),
      { text: "東京", spokenText: "Tokyo", isEmphasized: false },
      plain(")."),
    );

    expect(tokens.map(({ text }) => text)).toEqual(["Yes 🔥 —", " we", " (東京)."]);
  });

  it("has no words where there are none to say", () => {
    expect(normalize(plain("🎉"))).toEqual([{ text: "🎉", spokenWords: [], isEmphasized: false }]);
  });

  const piece = fc.constantFrom(
    ..."$ 5 3.5 M % - – — . , ! ' ( ) & + / : @ # a I word NASA café 🔥 東京 1989 km st … \" * _ II x".split(
      " ",
    ),
    " ",
    "  ",
  );
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));

  it("is the sentence's own text, whatever it holds, and speech is plain ASCII words", () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "grapheme" })), (shown) => {
        const tokens = normalize(plain(shown));
        const joined = tokens.map((token) => token.text).join("");

        expect(joined.replaceAll(/\s/g, "")).toBe(shown.replaceAll(/\s/g, ""));
        for (const word of tokens.flatMap(({ spokenWords }) => spokenWords)) {
          expect(word).toMatch(/^[\x21-\x7e]+$/);
          expect(word).toMatch(/[a-z\d]/i);
        }
      }),
      { numRuns: 500 },
    );
  });
});
