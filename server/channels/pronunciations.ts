import { z } from "zod";
import { findIpaProblem, splitReading } from "@/server/adapters/speech/ipa/ipa-words";
import { spacelessLetters } from "@/server/text-normalization/languages/written-words";

const mostEntries = 200;
const textSchema = (empty: string) =>
  z
    .string()
    .trim()
    .normalize("NFC")
    .min(1, empty)
    .max(100, "This is longer than 100 characters; shorten it.");

/** How a channel's videos say a word or a phrase: spelled as it sounds, or in IPA between slashes. The captions keep what is written. */
const pronunciationSchema = z
  .object({
    written: textSchema("Write the word or phrase as scripts spell it.").regex(
      /[\p{L}\p{N}]/u,
      "A word or phrase has at least one letter or digit.",
    ),
    spoken: textSchema("Write how it sounds, such as “koo-ber-net-eez”.")
      .regex(/[\p{L}\p{N}]/u, "Use letters to spell how it sounds, such as “koo-ber-net-eez”.")
      .superRefine((spoken, context) => {
        const problem = findIpaProblem(spoken);
        if (problem !== undefined) context.addIssue(problem);
      }),
  })
  .superRefine(({ written, spoken }, context) => {
    // Phonetic symbols are not words: "la" may be said as "/la/".
    const words = splitReading(spoken).filter(({ isIpa }) => !isIpa);
    if (!words.some(({ text }) => holdsWord(text, written))) return;
    context.addIssue({
      code: "custom",
      path: ["spoken"],
      message: `Spell how it sounds without using “${written}” itself.`,
    });
  });
export type Pronunciation = z.infer<typeof pronunciationSchema>;

/** A channel's dictionary: at most one entry for each spelling, capitals included. */
export const pronunciationsSchema = z
  .array(pronunciationSchema)
  .max(mostEntries, `A channel has at most ${mostEntries} pronunciations.`)
  .superRefine((entries, context) => {
    const known = new Set<string>();
    for (const [index, { written }] of entries.entries()) {
      if (known.has(written)) {
        context.addIssue({
          code: "custom",
          path: [index, "written"],
          message: `“${written}” is in the list twice; remove one.`,
        });
      }
      known.add(written);
    }
  });

/** Whether a text contains a word or phrase as a whole, whatever its capitals. */
function holdsWord(text: string, word: string): boolean {
  return new RegExp(matchWhole(word), "iu").test(text);
}

/** What goes on with a word, before or behind it. In scripts without spaces a word begins and ends anywhere. */
const wordCharacter = String.raw`(?!${spacelessLetters})[\p{L}\p{N}\p{M}]`;
const isWordCharacter = new RegExp(`^${wordCharacter}$`, "u");

/** The source of a regular expression (flag "u") that matches a word or phrase, but not within a longer word. */
export function matchWhole(written: string): string {
  const characters = Array.from(written);
  const boundary = (character = "", pattern: string) => (isWordCharacter.test(character) ? pattern : "");
  const text = written
    .split(/\s+/)
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
    .join(String.raw`\s+`);

  return (
    boundary(characters[0], `(?<!${wordCharacter})`) +
    text +
    boundary(characters.at(-1), `(?!${wordCharacter})`)
  );
}
