import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const emojiSchema = z.array(
  z.object({ hexcode: z.string(), label: z.string(), tags: z.array(z.string()).default([]) }),
);
type EmojiWords = { name: string; label: string; tags: string[] };

/**
 * The words that a language has for each emoji: Unicode's label and keywords, with the illustration's name. Empty for a language
 * that the package lacks. `language` is ISO 639-1.
 */
export function readEmojiWords(language: string): EmojiWords[] {
  const names = new Map(readEmojis("en").map(({ hexcode, label }) => [hexcode, toName(label)]));

  return readEmojis(language).map(({ hexcode, label, tags }) => ({
    name: names.get(hexcode) ?? "",
    label,
    tags,
  }));
}

/** Whether the package has words for emojis in a language. `language` is ISO 639-1. */
export function hasEmojiWords(language: string): boolean {
  return existsSync(fileOf(language));
}

function fileOf(language: string): string {
  return path.join(
    /* turbopackIgnore: true */ process.cwd(),
    `node_modules/emojibase-data/${language}/compact.json`,
  );
}

function readEmojis(language: string): z.infer<typeof emojiSchema> {
  const file = fileOf(language);

  return existsSync(file) ? emojiSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : [];
}

/** The illustrations are named after Unicode's English labels. */
function toName(label: string): string {
  const letters = label
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z\d -]/g, "");

  return letters.trim().replaceAll(/ +/g, "-");
}
