import type { Definition, Root } from "mdast";
import { type FrontMatter, parseFrontMatter } from "../front-matter/parse-front-matter";
import { parsedScriptSchema, type ParsedScript } from "../schema";
import { scriptError } from "../script-problem";
import { checkCharacters } from "./check-characters";
import { checkWords } from "./check-words";
import { chooseTitle } from "./choose-title";
import { parseMarkdown } from "./parse-markdown";
import { buildScenes } from "./scenes/build-scenes";
import type { ScriptContext } from "./script-context";
import { writeThumbnailText } from "./write-thumbnail-text";

/** More than the longest script has in whole sentences; each costs the web app time, and the worker a run. */
const maxScenes = 5000;

/**
 * A script, in Markdown, as scenes, by the rules of docs/script-format.md. Pure.
 * Throws ScriptError, with the line and what to do, for a script that cannot be followed.
 */
export function parseScript(text: string): ParsedScript {
  checkCharacters(text);

  const source = text.replace(/^\uFEFF/, "");
  const root = parseMarkdown(source);
  const { settings, lineOf } = readFrontMatter(root, source);
  const context: ScriptContext = {
    source,
    language: settings.language ?? "en",
    definitions: collectDefinitions(root),
    notices: [],
  };
  const { scenes, chapters } = buildScenes(root.children, context);
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
    settings,
    settingLines: lineOf,
    scenes,
    chapters,
    thumbnailText: writeThumbnailText({ settings, line: lineOf.thumbnailText ?? 1, title, language }),
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

function collectDefinitions(root: Root): Map<string, Definition> {
  // The first definition of a name holds, as CommonMark has it.
  const definitions = root.children.filter((node) => node.type === "definition").reverse();

  return new Map(definitions.map((definition) => [definition.identifier, definition]));
}
