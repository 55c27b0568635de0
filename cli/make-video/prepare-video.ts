import path from "node:path";
import { findCapableFfmpeg } from "@/server/adapters/ffmpeg/find-ffmpeg";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { requireSpeakableText } from "@/server/narration/checks/require-speakable-text";
import { chooseRenderer, resolveRenderOptions } from "@/server/renders/requests/choose-renderer";
import { readSettings, writeSettings } from "@/server/script-format/front-matter/edit-settings";
import { decodeSettings, isSoundFile } from "@/server/script-format/front-matter/settings";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { ScriptError } from "@/server/script-format/script-problem";
import { buildContent } from "@/server/videos/build-content";
import { createVideo } from "@/server/videos/create-video";
import type { VideoRevision } from "@/server/videos/load-video";
import { nameVoice } from "@/server/videos/name-voice";
import { resolveOptions } from "@/server/videos/resolve-options";
import { getOrCreateWorkspace } from "@/server/workspaces/repository";
import { commandLineSlug } from "@/server/workspaces/schema";
import type { CommandLine } from "./command-line";
import { type CheckedFiles, checkFiles, folderAssets } from "./folder-assets";
import { readScriptFile, type ScriptFile } from "./read-script-file";

/** Reads and checks the command's input before anything is started or written. Throws INVALID_INPUT and LANGUAGE_NOT_SUPPORTED. */
export async function checkInput(command: CommandLine) {
  const file = await readScriptFile(command.script);
  // ffmpeg takes a tenth of a second to list what it can do; `chooseRenderer` gets the list, or the error.
  findCapableFfmpeg().catch(() => undefined);
  const checked = await checkScript(file, command).catch((error: unknown) => {
    throw error instanceof ScriptError ? nameScript(file, error) : error;
  });
  const { preset, renderer: asked } = resolveRenderOptions(command);
  // Workers elsewhere draw with what they have; otherwise the command's own worker draws.
  const { renderer, notice } = env.inngest
    ? { renderer: asked, notice: undefined }
    : await chooseRenderer(asked);

  return { ...checked, renderOptions: { preset, renderer }, rendererNotice: notice };
}

export type CheckedInput = Awaited<ReturnType<typeof checkInput>>;

/** The file's script, and the script that the video is made of: the file's, with the typed options. */
async function checkScript(file: ScriptFile, command: CommandLine) {
  const written = parseScript(file.script);
  const { script, notice: voiceNotice } = nameVoice(applySettings(file, command));
  const parsed = script === file.script ? written : parseScript(script);
  const namePlace = (scene?: { line: number }) =>
    scene && file.hasOwnLines ? `${file.fileName}, line ${scene.line}` : file.fileName;
  await requireSpeakableText({
    ...resolveOptions({ ...parsed.settings, language: parsed.language }),
    ...{ scenes: written.scenes, scriptVoices: written.voices, namePlace },
  });
  const files = await checkFiles({ written, parsed, directory: file.directory });

  return { script, parsed, files, notices: written.notices, voiceNotice };
}

/**
 * The script with the typed options in its front matter. Throws INVALID_INPUT, naming the option and the valid values.
 */
function applySettings(
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
    // A typed path starts from the folder that the command was typed in, a path in a script from the script's own.
    ...(music !== undefined &&
      isSoundFile(music) && { music: path.relative(directory, path.resolve(typedIn, music)) }),
  });
}

function isNumberKey(key: string): boolean {
  return key === "speed" || key === "music-seed";
}

/** A script's error as one of its file: a plain text has other lines than the script made of it. */
function nameScript({ fileName, hasOwnLines }: ScriptFile, error: ScriptError): AppError {
  const { line, message } = error.problem;
  const place = line !== null && hasOwnLines ? `${fileName}, line ${line}` : fileName;

  return new AppError("INVALID_INPUT", `${place}: ${message}`, { cause: error });
}

/** The person's own files that the video is made of. */
export function listInputFiles(command: CommandLine, files: CheckedFiles): string[] {
  return [command.script, ...[...files.values()].map(({ absolutePath }) => absolutePath)];
}

/** Puts the named files into the store and makes the video, or finds the one made of the same input. */
export async function storeVideo({ script, parsed, files }: CheckedInput): Promise<VideoRevision> {
  const workspaceId = await getOrCreateWorkspace(commandLineSlug, "Command line");
  const read = async (text: string) => ({
    script: text,
    parsed,
    content: await buildContent(parsed, folderAssets(workspaceId, files)),
  });
  const { video } = await createVideo({ workspaceId, script, read });

  return { video, revision: 0 };
}
