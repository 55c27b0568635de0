import path from "node:path";
import type { Definition, Root } from "mdast";
import { AppError } from "@/server/errors";
import { checkCharacters } from "./check-characters";
import { checkWords } from "./check-words";
import { chooseTitle } from "./choose-title";
import { parseFrontMatter } from "../front-matter/parse-front-matter";
import { parsedScriptSchema, type FrontMatter, type ParsedScript } from "../schema";
import { buildScenes } from "./scenes/build-scenes";
import { scriptError, type ScriptContext, writtenScriptName } from "./script-context";
import { parseMarkdown } from "./source/parse-markdown";
import { parsePlainText } from "./source/parse-plain-text";
import { writeThumbnailText } from "./write-thumbnail-text";

/**
 * A script in Markdown (.md, .markdown) or a plain text (.txt) as scenes, by the rules of docs/script-format.md.
 * One that was written in the studio, in Markdown, is in no file: its name is `writtenScriptName`.
 * Pure. Throws INVALID_INPUT, naming file, line and mend, for a script that cannot be followed.
 */
export function parseScript({ text, fileName }: { text: string; fileName: string }): ParsedScript {
  checkCharacters({ text, fileName });

  const source = text.replace(/^\uFEFF/, "");
  const root = parseSource(source, fileName);
  const frontMatter = readFrontMatter(root, source, fileName);
  const context: ScriptContext = {
    fileName,
    source,
    language: frontMatter.language ?? "en",
    definitions: collectDefinitions(root),
    notices: [],
  };
  const { scenes, chapters } = buildScenes(root.children, context);
  checkWords(scenes, context);

  if (scenes.length === 0) {
    throw new AppError(
      "INVALID_INPUT",
      `${fileName} has nothing to say or show; write at least one sentence in it.`,
    );
  }

  const title = chooseTitle(frontMatter, scenes, fileName);
  const thumbnailText = writeThumbnailText({ frontMatter, title, language: context.language, fileName });

  return parsedScriptSchema.parse({
    title,
    frontMatter,
    scenes,
    chapters,
    thumbnailText,
    notices: context.notices,
  });
}

function parseSource(source: string, fileName: string): Root {
  if (fileName === writtenScriptName) return parseMarkdown(source);
  switch (path.extname(fileName).toLowerCase()) {
    case ".md":
    case ".markdown":
      return parseMarkdown(source);
    case ".txt":
      return parsePlainText(source);
    default:
      throw new AppError(
        "INVALID_INPUT",
        `${fileName} is no script; name it .md for Markdown or .txt for plain text.`,
      );
  }
}

function readFrontMatter(root: Root, source: string, fileName: string): FrontMatter {
  const [first] = root.children;
  const isOpen = first?.type === "thematicBreak" && first.position?.start.offset === 0;

  if (isOpen && source.split(/\r\n|\r|\n/, 2)[1]?.match(/^\w+:/)) {
    throw scriptError({ fileName }, 1, "the front matter has no end; write a line of --- below it.");
  }
  if (first?.type !== "yaml") return {};

  return parseFrontMatter({ yaml: first.value, fileName, firstLine: (first.position?.start.line ?? 1) + 1 });
}

function collectDefinitions(root: Root): Map<string, Definition> {
  // The first definition of a name holds, as CommonMark has it.
  const definitions = root.children.filter((node) => node.type === "definition").reverse();

  return new Map(definitions.map((definition) => [definition.identifier, definition]));
}
