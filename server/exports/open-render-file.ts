import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { z } from "zod";
import { getStore } from "@/server/adapters/storage/store";
import { AppError } from "@/server/errors";
import { buildVtt } from "./build-srt";
import { toFileName } from "./file-name";
import { toTextEntry, writeZip, type ZipEntry } from "./write-zip";
import { buildPostText, getPlatform, type PlatformId } from "./platforms";
import { getRenderResult, type RenderResult } from "./get-render-result";

type Where = { workspaceId: string; renderId: string };

/** The files of a finished render that can be asked for one by one. */
const keys = {
  video: ({ videoKey }: RenderResult) => videoKey,
  thumbnail: ({ thumbnailKey }: RenderResult) => thumbnailKey,
};
const extensions = { video: "mp4", thumbnail: "jpg" };

/** A finished render's video or thumbnail as a local file, and the name it should have. Throws NOT_FOUND. */
export async function openRenderFile(
  where: Where,
  name: string,
): Promise<{ file: string; downloadName: string }> {
  if (name !== "video" && name !== "thumbnail") throw new AppError("NOT_FOUND", "There is no such file.");

  const { result, fileName } = await getFinished(where);

  return {
    file: await (await getStore()).fetchLocal(keys[name](result)),
    downloadName: `${fileName}.${extensions[name]}`,
  };
}

/** What a finished render's video says, in WebVTT for a player. Throws NOT_FOUND. */
export async function openCaptions(where: Where): Promise<string> {
  const { result } = await getFinished(where);

  return buildVtt(result.srt);
}

const texts = {
  srt: { write: ({ srt }: RenderResult) => srt, extension: "srt", mediaType: "application/x-subrip" },
  vtt: { write: ({ srt }: RenderResult) => buildVtt(srt), extension: "vtt", mediaType: "text/vtt" },
  description: {
    write: ({ metadata }: RenderResult) => `${metadata.description}\n`,
    extension: "txt",
    mediaType: "text/plain",
  },
};

/** Whether a finished render has a text of that name. */
export function isRenderText(name: string): name is keyof typeof texts {
  return Object.hasOwn(texts, name);
}

/** Captions or description of a finished render, and the name that the file should have. Throws NOT_FOUND. */
export async function openRenderText(
  where: Where,
  name: keyof typeof texts,
): Promise<{ text: string; mediaType: string; downloadName: string }> {
  const { result, fileName } = await getFinished(where);
  const { write, extension, mediaType } = texts[name];

  return { text: write(result), mediaType, downloadName: `${fileName}.${extension}` };
}

/** What is open to be downloaded as one file, which `open` begins. */
export type OpenPackage = { open: () => Readable; downloadName: string };

/**
 * Everything that publishing takes, as one zip: video, captions, thumbnail, metadata, credits. Throws NOT_FOUND.
 */
export async function openPackage(where: Where): Promise<OpenPackage> {
  const { result, fileName: name } = await getFinished(where);
  const entries = [
    ...(await listFileEntries(result, name)),
    toTextEntry(`${name}.srt`, result.srt),
    toTextEntry(`${name}.vtt`, buildVtt(result.srt)),
    toTextEntry(`${name}.json`, JSON.stringify(result.metadata, null, 2)),
    toTextEntry(`${name} credits.txt`, toCredits(result)),
  ];

  return { open: () => writeZip(entries), downloadName: `${name}.zip` };
}

/**
 * What a platform takes, as one zip: the video, its thumbnail, the text of the post, and captions where it takes any. Throws NOT_FOUND.
 */
export async function openPlatformPackage(where: Where, platformId: PlatformId): Promise<OpenPackage> {
  const { result, fileName: name } = await getFinished(where);
  const platform = getPlatform(platformId);
  const entries = [
    ...(await listFileEntries(result, name)),
    ...(platform.takesCaptions ? [toTextEntry(`${name}.srt`, result.srt)] : []),
    toTextEntry(`${name} post.txt`, `${buildPostText(platform, result.metadata)}\n`),
  ];

  return { open: () => writeZip(entries), downloadName: `${name} for ${platform.name}.zip` };
}

async function listFileEntries(result: RenderResult, name: string): Promise<ZipEntry[]> {
  const store = await getStore();
  const files = {
    mp4: await store.fetchLocal(result.videoKey),
    jpg: await store.fetchLocal(result.thumbnailKey),
  };

  return Object.entries(files).map(([extension, file]) => ({
    ...{ name: `${name}.${extension}`, isText: false },
    open: () => createReadStream(file),
  }));
}

/** Whom to thank, a line each. */
function toCredits({ credits }: RenderResult): string {
  return credits.length === 0 ? "Nothing in this video asks for a credit.\n" : `${credits.join("\n")}\n`;
}

/** What a finished render made, and what its files are called: variants of a video lie side by side in one folder. */
async function getFinished(where: Where): Promise<{ result: RenderResult; fileName: string }> {
  // An id that is none names no render.
  if (!z.uuid().safeParse(where.renderId).success)
    throw new AppError("NOT_FOUND", "There is no such render.");

  const result = await getRenderResult(where);
  const title = toFileName(result.metadata.title);

  return { result, fileName: result.variant === null ? title : `${title} (${result.variant})` };
}
