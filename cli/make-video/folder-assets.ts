import { stat } from "node:fs/promises";
import path from "node:path";
import { measureSound } from "@/server/adapters/ffmpeg/measure-sound";
import { probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { AppError } from "@/server/errors";
import { hashFile, importAsset } from "@/server/media/import-asset";
import type { ParsedScript } from "@/server/script-format/schema";
import {
  type AssetReference,
  type AssetResolver,
  listAssetReferences,
  type ResolvedAsset,
} from "@/server/videos/build-content";
import { type CheckedMedia, checkMedia, type ProbedVideo } from "./check-media";
import { explainUnreadable } from "./explain-unreadable";

type CheckedSound = { kind: "audio"; absolutePath: string; sha256: string; durationMs: number };

/** Files on disk that a script names, by the path that it uses. */
export type CheckedFiles = ReadonlyMap<string, CheckedMedia | CheckedSound>;

/**
 * Checks the files that a script names, by their content. Pictures are named with their lines in the script as it was
 * `written`; all settings together decide which music is played. Throws ScriptError and INVALID_INPUT.
 */
export async function checkFiles({
  written,
  parsed,
  directory,
}: {
  written: ParsedScript;
  parsed: ParsedScript;
  directory: string;
}): Promise<CheckedFiles> {
  const files = new Map<string, CheckedMedia | CheckedSound>();
  for (const { media } of written.scenes) {
    if (media) files.set(media.path, await checkMedia({ media, directory, probeVideo }));
  }
  for (const { kind, path: name } of listAssetReferences(parsed)) {
    if (kind === "audio") files.set(name, await checkSound(path.resolve(directory, name)));
  }

  return files;
}

/** Copies the checked files that a script names into a workspace's media library. */
export function folderAssets(workspaceId: string, files: CheckedFiles): AssetResolver {
  return async (references: AssetReference[]) => {
    const assets = new Map<string, ResolvedAsset>();
    for (const { path: name } of references) {
      const file = files.get(name);
      if (file && !assets.has(name)) assets.set(name, await storeFile(workspaceId, file));
    }

    return assets;
  };
}

async function storeFile(workspaceId: string, file: CheckedMedia | CheckedSound): Promise<ResolvedAsset> {
  if (file.kind === "audio") {
    const { absolutePath, ...facts } = file;
    const assetKey = await importAsset({ workspaceId, ...facts, file: absolutePath, mimeType: "audio/*" });

    return { kind: file.kind, assetKey };
  }

  const { kind, width, height, durationMs, sha256, absolutePath, mime: mimeType } = file;
  const facts = { kind, width, height, sha256, mimeType };
  const lengthMs = durationMs === undefined ? undefined : Math.round(durationMs);
  const assetKey = await importAsset({ workspaceId, ...facts, file: absolutePath, durationMs: lengthMs });

  return kind === "photo"
    ? { kind, assetKey, width, height }
    : { kind, assetKey, width, height, durationMs: durationMs ?? 0 };
}

async function probeVideo(file: string): Promise<ProbedVideo> {
  const { video, durationMs } = await probeMedia(file);
  if (!video) throw new AppError("INVALID_INPUT", `${file} has no picture.`);

  return { width: video.width, height: video.height, durationMs };
}

async function checkSound(file: string): Promise<CheckedSound> {
  const stats = await stat(file).catch((cause: unknown) => {
    throw new AppError("INVALID_INPUT", `The music ${file}: ${explainUnreadable(cause)}.`, { cause });
  });
  if (!stats.isFile())
    throw new AppError("INVALID_INPUT", `The music ${file} is not a file; name the file itself.`);
  const facts = await probeMedia(file);
  // A streamed file does not say how long it is: only its samples do.
  const isEmpty = facts.durationMs === 0 && facts.audio && (await measureSound(file)) === 0;
  if (!facts.audio || isEmpty) throw new AppError("INVALID_INPUT", `The music ${file} holds no sound.`);

  return {
    kind: "audio",
    absolutePath: file,
    sha256: await hashFile(file),
    durationMs: Math.round(facts.durationMs),
  };
}
