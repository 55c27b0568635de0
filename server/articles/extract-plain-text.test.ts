import { expect, it } from "vitest";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { shown } from "@/server/script-format/scripts.fixture";
import { extractPlainText } from "./extract-plain-text";
import { writeArticleText } from "./write-article-text";

const toScript = (text: string) => parseScript(writeArticleText(extractPlainText(text)));

it("a plain text has headings, lists and paragraphs, and no marks", () => {
  const { scenes, title } = toScript(
    "Three hearts\n\nAn octopus has *three* hearts,\nso to say.\n\nTwo of them:\n• gill hearts\n• more gill hearts\n\n----\n\nThat is all: https://www.example.org/a?b.",
  );

  expect(title).toBe("Three hearts");
  expect(scenes.map(({ overlay }) => overlay.kind)).toEqual(["title", "statement", "list", "statement"]);
  expect(shown(scenes[1])).toBe("An octopus has *three* hearts, so to say.");
  expect(shown(scenes[3])).toBe("That is all: example.org.");
});

it("a numbered list begins with the number that the text begins it with", () => {
  expect(toScript("4. Gills\n5. Ink").scenes.map(({ overlay }) => overlay)).toMatchObject([
    { firstNumber: 4 },
  ]);
});
