import { expect, it } from "vitest";
import { plainWords } from "@/remotion/thumbnail/thumbnail-words";
import { parse } from "@/server/script-format/scripts.fixture";
import { chooseThumbnail } from "./choose-thumbnail";

const body = "# Why octopuses have three hearts\n\nAn octopus has **3 hearts**.\n\nA shark has one.\n";

function choose(settings: string) {
  return chooseThumbnail(parse(`---\n${settings}\n---\n\n${body}`));
}

it("words that are written go with the drawing and layout of the first proposal", () => {
  expect(choose("thumbnail: three *pumps*")).toEqual({
    layout: "beside",
    text: [
      { text: "three ", isEmphasized: false },
      { text: "pumps", isEmphasized: true },
    ],
    illustrations: ["octopus"],
  });
});

it("a drawing that is named goes with the words of the first proposal", () => {
  const { layout, text, illustrations } = choose("thumbnail-icon: shark");

  expect({ layout, illustrations }).toEqual({ layout: "beside", illustrations: ["shark"] });
  expect(plainWords(text)).toBe("Why octopuses have three hearts");
});

it("two drawings are set against each other, and none leaves the words alone", () => {
  expect(choose("thumbnail-icon: octopus, shark")).toMatchObject({
    layout: "versus",
    illustrations: ["octopus", "shark"],
  });
  expect(choose("thumbnail-icon: none")).toMatchObject({ layout: "words", illustrations: [] });
});

it("a layout that is named has what its proposal shows", () => {
  expect(choose("thumbnail-layout: number")).toMatchObject({
    layout: "number",
    text: [{ text: "3", isEmphasized: true }, { text: " hearts" }],
  });
});

it.each([
  [
    "thumbnail: hearts\nthumbnail-layout: number",
    /Line 3: "thumbnail-layout: number" needs a number in the words/,
  ],
  ["thumbnail-layout: picture", /Line 2: "thumbnail-layout: picture" needs a photo or clip/],
  ["thumbnail-icon: shark\nthumbnail-layout: versus", /Line 3: .*versus" needs two drawings; name them/],
  ["thumbnail-icon: none\nthumbnail-layout: behind", /Line 3: .*behind" needs a drawing; name one/],
])("a layout without what it shows is refused at its line: %s", (settings, message) => {
  expect(() => choose(settings)).toThrow(message);
});

it("words without a number stand alone where the first proposal is one", () => {
  const script =
    '---\nthumbnail: how odd\n---\n\n# So it went\n\n::number[97%]{label="of it"}\nThat is so.\n';

  expect(chooseThumbnail(parse(script.replace("thumbnail: how odd", "speed: 1"))).layout).toBe("number");
  expect(chooseThumbnail(parse(script))).toMatchObject({ layout: "words", text: [{ text: "how odd" }] });
});
