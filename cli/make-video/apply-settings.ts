import path from "node:path";
import { AppError } from "@/server/errors";
import { readSettings, writeSettings } from "@/server/script-format/front-matter/edit-settings";
import { decodeSettings, isSoundFile } from "@/server/script-format/front-matter/settings";
import type { CommandLine } from "./command-line";
import type { ScriptFile } from "./read-script-file";

/**
 * The script as if what was typed after the command stood in its front matter. Throws INVALID_INPUT, naming the option and
 * the valid values.
 */
export function applySettings(
  { script, directory, fileName }: ScriptFile,
  { settings: typed, directory: typedIn }: CommandLine,
): string {
  if (Object.keys(typed).length === 0) return script;

  const values = Object.fromEntries(
    Object.entries(typed).map(([key, text]) => [key, isNumberKey(key) ? Number(text) : text]),
  );
  const { settings, problem } = decodeSettings(values);
  if (problem) {
    const { key, reason } = problem;
    throw new AppError("INVALID_INPUT", `--${key} ${reason}, not "${typed[key] ?? ""}".`);
  }
  if (!readSettings(script)) {
    throw new AppError(
      "INVALID_INPUT",
      `The front matter of ${fileName} must be lines of "key: value" for options to be added to it.`,
    );
  }

  const { music } = settings;

  return writeSettings(script, {
    ...settings,
    // A file is named from the folder that the command was typed in, and in a script from the script's own.
    ...(music !== undefined &&
      isSoundFile(music) && { music: path.relative(directory, path.resolve(typedIn, music)) }),
  });
}

function isNumberKey(key: string): boolean {
  return key === "speed" || key === "music-seed";
}
