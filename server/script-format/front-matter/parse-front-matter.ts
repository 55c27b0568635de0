import { type Document, type ErrorCode, isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { fitsDescription, writeCredits } from "../join-description";
import { nearestNames } from "../nearest-names";
import { ScriptError, scriptError } from "../script-problem";
import {
  decodeSettings,
  keyOfSetting,
  maxFrontMatterCharacters,
  type ScriptSettings,
  settingOfKey,
  writtenKeys,
} from "./settings";

const quoteIt = 'put the value in double quotes, as in title: "Coffee: a story"';
const notKeyAndValue = 'each line must be a "key: value"';

/** Used because YAML's own messages speak of flow sequences and scalars. */
const mends: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: "a bracket is opened and not closed",
  BAD_DQ_ESCAPE: "a backslash in double quotes must be written twice",
  BAD_SCALAR_START: `a value cannot start with this character; ${quoteIt}`,
  BLOCK_AS_IMPLICIT_KEY: `there is a second colon, or the next line is indented; ${quoteIt}, and start each line at the margin`,
  DUPLICATE_KEY: "the key stands there twice; leave one of them out",
  MISSING_CHAR: `a quotation mark is opened and not closed, or a colon is missing; ${notKeyAndValue}`,
  MULTILINE_IMPLICIT_KEY: notKeyAndValue,
  TAB_AS_INDENT: "the line starts with a tab; use spaces",
};

export type FrontMatter = {
  settings: ScriptSettings;
  /** The line of each setting, counted from 1. */
  lineOf: Partial<Record<keyof ScriptSettings, number>>;
};

/**
 * The settings at the top of a script; `firstLine` is the line of the script where the YAML begins.
 * Throws ScriptError for broken YAML, an unknown key, a wrong value or one too long for YouTube.
 */
export function parseFrontMatter({ yaml, firstLine }: { yaml: string; firstLine: number }): FrontMatter {
  if (yaml.length > maxFrontMatterCharacters) {
    throw scriptError(
      "INVALID_FRONT_MATTER",
      firstLine,
      `the front matter has more than ${maxFrontMatterCharacters.toLocaleString("en")} characters; it holds settings, and the text comes below it.`,
    );
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const { line, col } = lineCounter.linePos(broken.pos[0]);
    throw new ScriptError({
      code: "INVALID_FRONT_MATTER",
      line: firstLine + line - 1,
      column: col,
      message: `the front matter is not valid YAML: ${explainYamlError(broken.code)}.`,
    });
  }

  const values = readValues(document, firstLine);
  const lines = new Map(
    listKeyOffsets(document).map(({ key, offset }) => [key, lineCounter.linePos(offset)]),
  );
  const lineOfKey = (key: string) => firstLine + (lines.get(key)?.line ?? 1) - 1;

  const unknown = Object.keys(values).find((key) => settingOfKey(key) === undefined);
  if (unknown !== undefined)
    throw scriptError("INVALID_SETTING", lineOfKey(unknown), explainUnknown(unknown));

  const { settings, problem } = decodeSettings(values);
  if (problem) {
    const { key, reason } = problem;
    throw scriptError(
      "INVALID_SETTING",
      lineOfKey(key),
      reason.startsWith("must") ? `"${key}" ${reason}.` : reason,
    );
  }
  requireDescriptionFits(settings, lineOfKey("credits"));

  const lineOf: FrontMatter["lineOf"] = {};
  for (const key of Object.keys(values)) {
    const name = settingOfKey(key);
    if (name) lineOf[name] = lineOfKey(key);
  }

  return { settings, lineOf };
}

function readValues(document: Document, firstLine: number): Record<string, unknown> {
  const isEmpty = document.contents === null || (isScalar(document.contents) && !document.contents.value);
  if (isEmpty) return {};
  if (!isMap(document.contents)) {
    throw scriptError(
      "INVALID_FRONT_MATTER",
      firstLine,
      `the front matter must be lines of "key: value"; the keys are ${writtenKeys.join(", ")}.`,
    );
  }

  try {
    const values: unknown = document.toJS({ maxAliasCount: 100 });

    return Object.fromEntries(Object.entries(values ?? {}));
  } catch {
    // yaml throws for aliases without an anchor, and for those that would expand into a bomb.
    throw scriptError(
      "INVALID_FRONT_MATTER",
      firstLine,
      "the front matter uses YAML aliases that lead nowhere.",
    );
  }
}

function listKeyOffsets({ contents }: Document): { key: string; offset: number }[] {
  if (!isMap(contents)) return [];

  return contents.items.flatMap(({ key }) =>
    isScalar(key) && key.range ? [{ key: String(key.value), offset: key.range[0] }] : [],
  );
}

function explainUnknown(key: string): string {
  const [nearest] = nearestNames(key, writtenKeys);
  const hint = nearest === undefined ? "" : ` Did you mean "${nearest}"?`;

  return `the front matter has no key "${key}".${hint} The keys are ${writtenKeys.join(", ")}.`;
}

/** The description's other part, the chapters, is left out if it does not fit; credits are owed, so they must fit. */
function requireDescriptionFits({ description = "", credits = [] }: ScriptSettings, line: number): void {
  if (fitsDescription([description, writeCredits(credits)])) return;

  throw scriptError(
    "INVALID_SETTING",
    line,
    `"${keyOfSetting("description")}" and "credits" are too long together: YouTube takes 5,000 bytes, one for a plain letter; shorten one of them.`,
  );
}

/** Says what is wrong with a line of front matter and how to fix it, without a full stop. */
function explainYamlError(code: ErrorCode): string {
  return mends[code] ?? `${quoteIt}, and a list in brackets, as in tags: [coffee, history]`;
}
