import { describe, expect, it } from "vitest";
import { fontRequests, listCharacters } from "./font-requests";

const find = (requests: { font: string; characters: string }[], family: string) =>
  requests.filter(({ font }) => font.includes(family));

describe("the fonts that a text needs", () => {
  const characters = listCharacters("élan, Straße タコ 🐙", "en");
  const requests = fontRequests({ themeId: "paper", language: "en", characters });

  it("are the theme's own families, upright and italic, for every character and its capital", () => {
    const own = find(requests, "Fraunces");

    expect(own.map(({ font }) => font.startsWith("italic"))).toEqual([false, true]);
    for (const character of "éÉß0123456789“”") expect(own[0]?.characters).toContain(character);
  });

  it("are the same for a text with another order or number of the same letters", () => {
    expect(listCharacters("タコ 🐙, élan and some more of éタ", "en")).toBe(
      listCharacters("é, タコ 🐙", "en"),
    );
    expect(listCharacters("ı", "tr")).toContain("İ");
    expect(listCharacters("é", "en")).not.toBe(listCharacters("è", "en"));
  });

  it("are asked of the fallback families only for what is not Latin", () => {
    const [japanese] = find(requests, "Noto Sans JP");
    const [emoji] = find(requests, "Noto Color Emoji");

    expect(japanese?.characters).toContain("タ");
    expect(japanese?.characters).not.toMatch(/[a-z0-9]/i);
    expect(emoji?.characters).toContain("🐙");
  });
});
