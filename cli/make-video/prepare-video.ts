import { stat } from "node:fs/promises";
import path from "node:path";
import { decodeAudio } from "@/server/adapters/ffmpeg/decode-audio";
import { findCapableFfmpeg } from "@/server/adapters/ffmpeg/find-ffmpeg";
import { probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { requireSpeakableText } from "@/server/narration/require-speakable-text";
import { chooseRenderer } from "@/server/renders/choose-renderer";
import { resolveRenderOptions } from "@/server/renders/resolve-render-options";
import { type CheckedMedia, checkMedia, type ProbedVideo } from "@/server/media/check-media";
import { explainUnreadable } from "@/cli/make-video/explain-unreadable";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { readScriptFile } from "@/cli/make-video/read-script-file";
import type { MediaReference } from "@/server/script-format/schema";
import { createVideo } from "@/server/videos/create-video";
import { getOrCreateWorkspace } from "@/server/workspaces/repository";
import { type ResolvedOptions, resolveOptions } from "@/server/videos/resolve-options";
import type { Music } from "@/server/videos/schema";
import { hashFile } from "@/server/media/hash-file";
import { importAsset } from "@/server/media/import-asset";
import type { SceneMedia } from "@/server/media/scene-media";
import type { CommandLine } from "./command-line";

/** Reads and checks all that the command names, before anything is started or written. Throws INVALID_INPUT and LANGUAGE_NOT_SUPPORTED. */
export async function checkInput(command: CommandLine) {
  const source = await readScriptFile(command.script);
  // It takes ffmpeg a tenth of a second to tell what it can do; `chooseRenderer` hears it, or what is wrong with it.
  findCapableFfmpeg().catch(() => undefined);
  const script = parseScript(source);
  const options = resolveOptions(command, script.frontMatter);
  const { preset, renderer: asked } = resolveRenderOptions(command);
  // Workers elsewhere draw with what they have; else the command's own does.
  const { renderer, notice } = env.inngest
    ? { renderer: asked, notice: undefined }
    : await chooseRenderer(asked);
  await requireSpeakableText({
    scenes: script.scenes,
    language: options.language,
    namePlace: (scene) => (scene ? `${source.fileName}, line ${scene.line}` : source.fileName),
  });
  const media: { reference: MediaReference; checked: CheckedMedia }[] = [];
  for (const { media: reference } of script.scenes) {
    if (!reference) continue;
    media.push({ reference, checked: await checkMedia({ ...source, media: reference, probeVideo }) });
  }
  const musicDirectory = command.music === undefined ? source.directory : command.directory;
  const music = await checkMusic(options.music, musicDirectory);

  return {
    script,
    options,
    media,
    music,
    renderOptions: { preset, renderer },
    rendererNotice: notice,
  };
}

export type CheckedInput = Awaited<ReturnType<typeof checkInput>>;

/** The files of the person that the video is made of. */
export function listInputFiles(command: CommandLine, { media, music }: CheckedInput): string[] {
  const pictures = media.map(({ checked }) => checked.absolutePath);

  return [command.script, ...pictures, ...(music ? [music.file] : [])];
}

/** Puts the named files into the store and makes the video, or finds the one that was made of the very same input. */
export async function storeVideo({ script, options, media, music }: CheckedInput) {
  const workspaceId = await getOrCreateWorkspace("command-line", "Command line");
  const stored = new Map<string, SceneMedia>();
  for (const { reference, checked } of media) {
    stored.set(reference.path, await storeMedia(workspaceId, checked));
  }
  const storedMusic = await storeMusic(workspaceId, options.music, music);
  const videoId = await createVideo({
    workspaceId,
    script,
    media: stored,
    options: { ...options, music: storedMusic },
  });

  return { workspaceId, videoId };
}

async function storeMedia(workspaceId: string, checked: CheckedMedia): Promise<SceneMedia> {
  const { kind, width, height, durationMs, sha256, absolutePath: file, mime: mimeType } = checked;
  const assetKey = await importAsset({
    workspaceId,
    file,
    kind,
    sha256,
    mimeType,
    width,
    height,
    durationMs: durationMs === undefined ? undefined : Math.round(durationMs),
  });

  return kind === "photo"
    ? { kind, assetKey, width, height }
    : { kind, assetKey, width, height, durationMs: durationMs ?? 0 };
}

async function probeVideo(file: string): Promise<ProbedVideo> {
  const { video, durationMs } = await probeMedia(file);
  if (!video) throw new AppError("INVALID_INPUT", `${file} has no picture.`);

  return { width: video.width, height: video.height, durationMs };
}

async function checkMusic(music: ResolvedOptions["music"], directory: string) {
  if (music.kind !== "file") return undefined;

  const file = path.resolve(directory, music.path);
  const stats = await stat(file).catch((cause: unknown) => {
    throw new AppError("INVALID_INPUT", `The music ${file}: ${explainUnreadable(cause)}.`, { cause });
  });
  if (!stats.isFile())
    throw new AppError("INVALID_INPUT", `The music ${file} is not a file; name the file itself.`);
  const facts = await probeMedia(file);
  // A streamed file does not say how long it is: only its samples do.
  const isEmpty = facts.durationMs === 0 && facts.audio && (await decodeAudio(file)).left.length === 0;
  if (!facts.audio || isEmpty) throw new AppError("INVALID_INPUT", `The music ${file} holds no sound.`);

  return { file, sha256: await hashFile(file), durationMs: Math.round(facts.durationMs) };
}

async function storeMusic(
  workspaceId: string,
  music: ResolvedOptions["music"],
  checked: CheckedInput["music"],
): Promise<Music> {
  if (music.kind !== "file") return music;
  if (!checked) throw new AppError("INTERNAL", "The music was not checked.");

  return {
    kind: "file",
    assetKey: await importAsset({ workspaceId, ...checked, kind: "audio", mimeType: "audio/*" }),
  };
}
