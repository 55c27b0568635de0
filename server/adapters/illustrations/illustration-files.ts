import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { printEdition, printIllustration } from "@/remotion/illustrations/print-illustration";
import { themes } from "@/remotion/themes/themes";
import { type ThemeId, themeIdSchema } from "@/remotion/timeline/schema";
import { AppError } from "@/server/errors";

const packageSchema = z.object({ version: z.string().regex(/^[\w.-]+$/) });

/** What `tooling/set-up/illustrations.mjs` took out of the installed package. */
const { version } = packageSchema.parse(
  JSON.parse(readFileSync(inProject("node_modules/@iconify-json/fluent-emoji/package.json"), "utf8")),
);
const directory = inProject(".cache/illustrations", version);

let names: ReadonlySet<string> | undefined;

/** Of the key of an illustration, `illustrations/<edition>/<theme>/<name>.svg`. */
const keyPattern = /^illustrations\/[\w.-]+\/(?<themeId>[a-z]+)\/(?<name>[a-z\d-]+)\.svg$/;

/** Where the renderer and the player find an illustration as a theme prints it, below their `mediaBaseUrl`. */
export function illustrationKey(name: string, themeId: ThemeId): string {
  return `illustrations/${version}-${printEdition}/${themeId}/${name}.svg`;
}

/** Whether a key is that of an illustration: no file of the store, but printed when it is asked for. */
export function isIllustrationKey(key: string): boolean {
  return key.startsWith("illustrations/");
}

/**
 * The illustration of a key, as SVG. The key's edition only keeps apart what a browser has and what it must fetch: a timeline
 * of before an update is drawn with what is there now. Throws NOT_FOUND.
 */
export async function readIllustration(key: string): Promise<string> {
  const { themeId, name } = keyPattern.exec(key)?.groups ?? {};
  const theme = themeIdSchema.safeParse(themeId);
  if (!theme.success || name === undefined || !illustrationNames().has(name)) {
    throw new AppError("NOT_FOUND", "There is no such illustration.");
  }
  const drawing = await readFile(path.join(/* turbopackIgnore: true */ directory, `${name}.svg`), "utf8");

  return printIllustration(drawing, themes[theme.data].illustrationInks);
}

/** The names of all illustrations that there are. Throws CONFIGURATION_INVALID where none were set up. */
export function illustrationNames(): ReadonlySet<string> {
  names ??= new Set(listFiles().map((file) => path.basename(file, ".svg")));

  return names;
}

function listFiles(): string[] {
  try {
    return readdirSync(directory);
  } catch (cause) {
    throw new AppError("CONFIGURATION_INVALID", 'The illustrations are missing: run "npm run setup".', {
      cause,
    });
  }
}

function inProject(...parts: string[]): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), ...parts);
}
