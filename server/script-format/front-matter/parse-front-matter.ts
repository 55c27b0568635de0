import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { captionStyleSchema, formatSchema, themeIdSchema } from "@/remotion/timeline/schema";
import { describeYamlError } from "./describe-yaml-error";
import { fitsDescription, writeCredits } from "../join-description";
import { nearestNames } from "../nearest-names";
import { frontMatterSchema, type FrontMatter } from "../schema";
import { scriptError } from "../parse/script-context";

const strictFrontMatterSchema = z.strictObject(frontMatterSchema.shape);

/** What each key takes, in the words of the error message. */
const expectations: Record<keyof FrontMatter, string> = {
  title: "text (in quotes if it is a number or holds a colon)",
  description: "text",
  tags: "a list of words, such as [octopus, ocean]",
  language: "a language tag, such as en or pt-BR",
  format: `one of ${formatSchema.options.join(", ")}`,
  theme: `one of ${themeIdSchema.options.join(", ")}`,
  captions: `one of ${captionStyleSchema.options.join(", ")}`,
  voice: "the name of a voice",
  speed: "a number from 0.5 to 2",
  music: "the name of a piece of music, or none",
  credits: "a list of texts",
  thumbnail: "text of at most seven words",
};

const keys = Object.keys(expectations);

type ParseFrontMatterInput = { yaml: string; fileName: string; firstLine: number };

/**
 * The settings at the top of a script.
 * Throws INVALID_INPUT, naming the line and what is valid, for broken YAML, an unknown key, a wrong value or one too long for YouTube.
 */
export function parseFrontMatter({ yaml, fileName, firstLine }: ParseFrontMatterInput): FrontMatter {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  const [broken] = document.errors;

  if (broken !== undefined) {
    const line = firstLine + lineCounter.linePos(broken.pos[0]).line - 1;
    throw scriptError(
      { fileName },
      line,
      `the front matter is not valid YAML: ${describeYamlError(broken.code)}.`,
    );
  }

  const result = strictFrontMatterSchema.safeParse(readValues(document, fileName, firstLine));
  if (result.success) {
    checkDescription(result.data, fileName, lineOfKey(yaml, "credits", firstLine));

    return checkLanguage(result.data, fileName, lineOfKey(yaml, "language", firstLine));
  }

  const [issue] = result.error.issues;
  const key = issue?.code === "unrecognized_keys" ? issue.keys[0] : issue?.path[0]?.toString();
  const message = issue?.code === "custom" ? issue.message : explain(key);
  throw scriptError({ fileName }, lineOfKey(yaml, key, firstLine), message);
}

function readValues(
  document: ReturnType<typeof parseDocument>,
  fileName: string,
  firstLine: number,
): unknown {
  try {
    const values: unknown = document.toJS({ maxAliasCount: 100 });

    return values ?? {};
  } catch {
    // yaml throws for aliases without an anchor, and for those that would swell into a bomb.
    throw scriptError({ fileName }, firstLine, "the front matter uses YAML aliases that lead nowhere.");
  }
}

function explain(key: string | undefined): string {
  if (key === undefined)
    return `the front matter must be lines of "key: value"; the keys are ${keys.join(", ")}.`;

  const expectation = Object.entries(expectations).find(([name]) => name === key)?.[1];
  if (expectation !== undefined) return `"${key}" must be ${expectation}.`;

  const [nearest] = nearestNames(key, keys);
  const hint = nearest === undefined ? "" : ` Did you mean "${nearest}"?`;

  return `the front matter has no key "${key}".${hint} The keys are ${keys.join(", ")}.`;
}

/** What else the description holds, its chapters, is left out where it does not fit; credits are owed. */
function checkDescription({ description = "", credits = [] }: FrontMatter, fileName: string, line: number) {
  if (fitsDescription([description, writeCredits(credits)])) return;

  throw scriptError(
    { fileName },
    line,
    `"description" and "credits" are too long together: YouTube takes 5,000 bytes, one for a plain letter; shorten one of them.`,
  );
}

function checkLanguage(frontMatter: FrontMatter, fileName: string, line: number): FrontMatter {
  try {
    Intl.getCanonicalLocales(frontMatter.language);

    return frontMatter;
  } catch {
    throw scriptError({ fileName }, line, explain("language"));
  }
}

function lineOfKey(yaml: string, key: string | undefined, firstLine: number): number {
  const index = yaml
    .split(/\r\n|\r|\n/)
    .findIndex((line) => key !== undefined && line.replace(/["']/g, "").startsWith(`${key}:`));

  return firstLine + Math.max(0, index);
}
