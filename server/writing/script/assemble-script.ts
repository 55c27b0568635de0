import { escapeMarkdown } from "@/server/articles/write-article-text";
import {
  readSettings,
  splitFrontMatter,
  writeSettings,
} from "@/server/script-format/front-matter/edit-settings";
import type { ScriptSettings } from "@/server/script-format/front-matter/settings";
import type { ScriptAnswer } from "../answers/answer";
import type { Brief, ScriptPart } from "../schema";

/** The limits of the script format (docs/script-format.md), which are YouTube's but for the thumbnail. */
const limits = { titleCharacters: 100, tagsCharacters: 500, thumbnailWords: 7, descriptionBytes: 4000 };

/**
 * The script with which a video waits until it is written: its topic as the heading, and the language that is asked for. Pure.
 */
export function startScript({ topic, language }: Pick<Brief, "topic" | "language">): string {
  const heading = topic.replaceAll(/\s+/g, " ");

  return `---\nlanguage: ${language}\n---\n\n# ${escapeMarkdown(heading.charAt(0).toUpperCase() + heading.slice(1))}\n`;
}

/** A script with another body, and with what was written beside it in its front matter. Pure. */
export function replaceBody(script: string, body: string, settings: ScriptSettings): string {
  const { frontMatter } = splitFrontMatter(script);
  const isApart = frontMatter === "" || frontMatter.endsWith("\n\n") || frontMatter.endsWith("\r\n\r\n");
  const replaced = `${frontMatter}${isApart ? "" : "\n"}${body}`;

  // A front matter of a person's own that cannot be added to stays as it is.
  return readSettings(replaced) === null ? replaced : writeSettings(replaced, settings);
}

/** What a writer proposed beside the script, within the limits of the script format. Pure. */
export function toSettings(
  { titles, description, tags, thumbnailText }: ScriptAnswer,
  credits: string[],
): ScriptSettings {
  const title = titles[0]?.title.trim().slice(0, limits.titleCharacters).trim();

  return {
    ...(title && { title }),
    ...(description.trim() !== "" && { description: cutBytes(description.trim(), limits.descriptionBytes) }),
    tags: fitTags(tags),
    ...(thumbnailText.trim() !== "" && { thumbnailText: cutWords(thumbnailText, limits.thumbnailWords) }),
    credits,
  };
}

/** A script with a part of it replaced; the blank lines around the part stay. Pure. */
export function replacePart(script: string, { start, end }: ScriptPart, written: string): string {
  const part = script.slice(start, end);
  const before = part.slice(0, part.length - part.trimStart().length);
  const after = part.slice(Math.max(before.length, part.trimEnd().length));

  return script.slice(0, start) + before + written.trim() + after + script.slice(end);
}

/** The body of a script as a part of it. Pure. */
export function bodyPart(script: string): ScriptPart {
  return { start: splitFrontMatter(script).frontMatter.length, end: script.length };
}

/** YouTube counts a comma between tags, and quotes around those with a space. */
function fitTags(tags: string[]): string[] {
  let characters = 0;

  return [
    ...new Set(
      tags.map((tag) =>
        tag
          .replaceAll(/[",<>#]/g, "")
          .replaceAll(/\s+/g, " ")
          .trim(),
      ),
    ),
  ].filter((tag) => {
    if (tag === "") return false;
    characters += tag.length + (tag.includes(" ") ? 2 : 0) + 1;

    return characters <= limits.tagsCharacters;
  });
}

function cutWords(text: string, most: number): string {
  return text.trim().split(/\s+/).slice(0, most).join(" ");
}

function cutBytes(text: string, most: number): string {
  let cut = text;
  while (Buffer.byteLength(cut) > most) cut = cut.slice(0, -1);

  return cut;
}
