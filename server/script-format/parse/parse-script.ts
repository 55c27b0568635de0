import type { Definition, Nodes, Root } from "mdast";
import remarkDirective from "remark-directive";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { detectLanguage } from "@/server/languages/detect-language";
import { type FrontMatter, parseFrontMatter } from "../front-matter/parse-front-matter";
import { type ParsedScript, parsedScriptSchema } from "../schema";
import { scriptError } from "../script-problem";
import { checkWords } from "./check-words";
import { buildScenes } from "./scenes/build-scenes";
import { endWithScreen } from "./scenes/end-screen";
import { numberChapters } from "./scenes/number-chapters";
import type { ScriptContext } from "./script-context";
import { chooseTitle, readThumbnail } from "./title-and-thumbnail";

// Control characters other than tab, line feed and carriage return, and halves of surrogate pairs: no font can draw
// them and no voice can say them.
const unreadable = /(?![\t\n\r])\p{Cc}|\p{Surrogate}/u;

// With single tildes "~5 and ~6" would be struck out; with single dollars "$5 and $6" would be a formula.
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter)
  .use(remarkMath, { singleDollarTextMath: false })
  .use(remarkDirective);

/** More scenes than the longest script has whole sentences; each costs the web app time, and the worker a run. */
const maxScenes = 5000;

/**
 * Parses a script in Markdown into scenes, by the rules of docs/script-format.md. Pure.
 * Throws ScriptError, with the line and what to do, for a script that cannot be followed.
 */
export function parseScript(text: string): ParsedScript {
  checkCharacters(text);

  const source = text.replace(/^\uFEFF/, "");
  const root = parseMarkdown(source);
  const { settings, lineOf } = readFrontMatter(root, source);
  const context: ScriptContext = {
    source,
    language: settings.language ?? detectLanguage(readSample(root)) ?? "en",
    definitions: collectDefinitions(root),
    notices: [],
    voices: [],
  };
  const built = buildScenes(root.children, context);
  const { chapters } = built;
  const scenes = endWithScreen(numberChapters(built.scenes), settings);
  checkWords(scenes);
  if (scenes.length === 0) {
    throw scriptError(
      "EMPTY",
      null,
      "the script has nothing to say or show; write at least one sentence in it.",
    );
  }
  if (scenes.length > maxScenes) {
    throw scriptError(
      "TOO_LONG",
      null,
      `the script has ${scenes.length} scenes, and a video at most ${maxScenes}; make several videos of it.`,
    );
  }

  const title = chooseTitle({ settings, line: lineOf.title ?? 1, scenes });
  const { language } = context;

  return parsedScriptSchema.parse({
    title,
    language,
    settings,
    settingLines: lineOf,
    scenes,
    chapters,
    thumbnail: readThumbnail({ settings, settingLines: lineOf, language }),
    voices: context.voices,
    notices: context.notices,
  });
}

function readFrontMatter(root: Root, source: string): FrontMatter {
  const [first] = root.children;
  const isOpen = first?.type === "thematicBreak" && first.position?.start.offset === 0;

  if (isOpen && source.split(/\r\n|\r|\n/, 2)[1]?.match(/^\w+:/)) {
    throw scriptError(
      "INVALID_FRONT_MATTER",
      1,
      "the front matter has no end; write a line of --- below it.",
    );
  }
  if (first?.type !== "yaml") return { settings: {}, lineOf: {} };

  return parseFrontMatter({ yaml: first.value, firstLine: (first.position?.start.line ?? 1) + 1 });
}

/** In characters: more than enough to detect a language. */
const sampleLength = 4000;

/** The first texts of a script, by which its language is detected. */
function readSample(root: Root): string {
  const texts: string[] = [];
  let length = 0;
  // Not recursive: lists may be nested deeply.
  const nodes: Nodes[] = [root];
  for (let node = nodes.pop(); node && length < sampleLength; node = nodes.pop()) {
    if (node.type === "text") {
      texts.push(node.value);
      length += node.value.length;
    } else if ("children" in node && node.type !== "leafDirective") {
      nodes.push(...node.children.toReversed());
    }
  }

  return texts.join("\n").slice(0, sampleLength);
}

function collectDefinitions(root: Root): Map<string, Definition> {
  // The first definition of a name wins, as in CommonMark.
  const definitions = root.children.filter((node) => node.type === "definition").reverse();

  return new Map(definitions.map((definition) => [definition.identifier, definition]));
}

/** The tree of a script in Markdown, with tables, directives and front matter. */
function parseMarkdown(source: string): Root {
  return processor.parse(source);
}

/** Rejects text with characters that can be neither shown nor spoken, naming the first and its line. */
function checkCharacters(text: string): void {
  const match = unreadable.exec(text);

  if (match === null) return;

  const line = text.slice(0, match.index).split(/\r\n|\r|\n/).length;
  const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");

  throw scriptError(
    "INVALID_CHARACTER",
    line,
    `the control character U+${code} cannot be shown or spoken; delete it.`,
  );
}
