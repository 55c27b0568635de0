import { z } from "zod";

/** An answer that may still be on its way: any part of it may be missing, and the last text is cut off somewhere. */
export const answerSoFarSchema = z.object({
  title: z.string().optional().catch(undefined),
  scenes: z
    .array(
      z.object({
        heading: z.string().nullish().catch(undefined),
        visual: z.string().nullish().catch(undefined),
        sentences: z
          .array(z.object({ text: z.string().catch("") }))
          .optional()
          .catch(undefined),
      }),
    )
    .catch([]),
});
export type AnswerSoFar = z.infer<typeof answerSoFarSchema>;
type SceneSoFar = AnswerSoFar["scenes"][number];

const spacelessLanguages = /^(?:ja|zh)\b/;

/** What a writer answered as the body of a script: the title, then each scene's heading, visual and sentences. Pure. */
export function composeScript({ title = "", scenes }: AnswerSoFar, language: string): string {
  return join([toHeading("#", title), ...scenes.flatMap((scene) => composeScene(scene, language, "##"))]);
}

/** The same for a part of a script: headings keep the levels that the part had. Pure. */
export function composePart(scenes: SceneSoFar[], part: string, language: string): string {
  const [first = "##", second = first] = part.match(/^#{1,6}(?= )/gm) ?? [];
  const isFirst = (index: number) => scenes.findIndex(({ heading }) => heading) === index;

  return join(
    scenes.flatMap((scene, index) =>
      composeScene(scene, language, isFirst(index) ? first : second === "#" ? "##" : second),
    ),
  );
}

function composeScene(
  { heading, visual, sentences = [] }: SceneSoFar,
  language: string,
  level: string,
): string[] {
  const separator = spacelessLanguages.test(language) ? "" : " ";
  const words = sentences.map(({ text }) => toLine(text)).filter((text) => text !== "");

  return [
    toHeading(level, heading ?? ""),
    dropDashes(toReadable(visual ?? "")).trim(),
    dropDashes(words.join(separator)),
  ];
}

function join(blocks: string[]): string {
  const text = blocks.filter((block) => block !== "").join("\n\n");

  return text === "" ? "" : `${text}\n`;
}

function toHeading(level: string, text: string): string {
  const line = toLine(text);

  return line === "" ? "" : `${level} ${line}`;
}

/** Between two lines of dashes, the beginning of a script would be its settings. */
function dropDashes(text: string): string {
  return text.replaceAll(/^[\t ]*-{3,}[\t ]*$/gm, "");
}

/** Models put line ends and marks of headings where one line was asked for. */
function toLine(text: string): string {
  return toReadable(text)
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^#{1,6} /, "");
}

/** Neither the script format nor Postgres takes control characters and halves of emoji. */
function toReadable(text: string): string {
  return text.replaceAll(/(?![\t\n\r])\p{Cc}|\p{Surrogate}/gu, "");
}
