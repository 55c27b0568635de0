import path from "node:path";
import { createPronouncer } from "@/server/channels/apply-pronunciations";
import { listPronunciations } from "@/server/channels/channels";
import type { Pronunciation } from "@/server/channels/pronunciations";
import { AppError } from "@/server/errors";
import { findAssets } from "@/server/media/media-library";
import type { AssetSummary } from "@/server/media/schema";
import { nearestNames } from "@/server/script-format/nearest-names";
import { parseInThread } from "@/server/script-format/threads/parse-in-thread";
import type { ParsedScript } from "@/server/script-format/schema";
import { scriptError } from "@/server/script-format/script-problem";
import { type AssetReference, type AssetResolver, buildContent, type ResolvedAsset } from "./build-content";
import { getChannelId, getDocument, hasVideo } from "./repository";
import type { Video, VideoContent } from "./schema";

/** A video with the revision of the script that it was built from. */
export type VideoRevision = { video: Video; revision: number };

/** Builds a workspace's video from its current script. Throws NOT_FOUND, and ScriptError for an invalid script. */
export async function loadVideo(where: { workspaceId: string; videoId: string }): Promise<VideoRevision> {
  const { script, revision, channelId } = await getDocument(where);
  const pronunciations = await listOwnPronunciations(where.workspaceId, channelId);
  const { content } = await readScript(where.workspaceId, script, { pronunciations });

  return { video: { ...content, id: where.videoId, workspaceId: where.workspaceId }, revision };
}

/** The pronunciations of a video's channel; none without a video. Throws NOT_FOUND if the workspace has no such video. */
export async function listVideoPronunciations({
  workspaceId,
  videoId,
}: {
  workspaceId: string;
  videoId?: string;
}): Promise<Pronunciation[]> {
  if (videoId === undefined) return [];

  return listOwnPronunciations(workspaceId, await getChannelId({ workspaceId, videoId }));
}

function listOwnPronunciations(workspaceId: string, channelId: string | null): Promise<Pronunciation[]> {
  return channelId === null ? Promise.resolve([]) : listPronunciations({ workspaceId, channelId });
}

/** Throws NOT_FOUND if the workspace never had the video; a deleted one passes. */
export async function requireVideo(where: { workspaceId: string; videoId: string }): Promise<void> {
  if (!(await hasVideo(where))) throw new AppError("NOT_FOUND", `There is no video ${where.videoId}.`);
}

/** A script with the video content built from it. */
export type ReadScript = { script: string; parsed: ParsedScript; content: VideoContent };

/**
 * Reads a script whose files are in a workspace's media library, with a channel's pronunciations. `replaces` names a caller
 * who wants only their newest script read. Throws ScriptError, TOO_MANY_REQUESTS, CANCELLED.
 */
export async function readScript(
  workspaceId: string,
  script: string,
  { replaces, pronunciations = [] }: { replaces?: string; pronunciations?: Pronunciation[] } = {},
): Promise<ReadScript> {
  const written = await parseInThread(script, { workspaceId, replaces });
  const parsed = { ...written, scenes: written.scenes.map(createPronouncer(pronunciations)) };

  return { script, parsed, content: await buildContent(parsed, libraryAssets(workspaceId)) };
}

/** Finds the files that a script names in a workspace's media library, by their names; folders before a name do not count. */
function libraryAssets(workspaceId: string): AssetResolver {
  return async (references) => {
    const wanted = references.map((reference) => toAssetName(reference.path));
    const { assets, names } = await findAssets(workspaceId, wanted);

    return new Map(
      references.map((reference) => [reference.path, resolveAsset(reference, { assets, names })]),
    );
  };
}

const kindNames: Record<AssetReference["kind"], string> = {
  photo: "photo",
  footage: "clip",
  audio: "sound",
};

function resolveAsset(
  { path: written, line, kind }: AssetReference,
  { assets, names }: { assets: AssetSummary[]; names: string[] },
): ResolvedAsset {
  const name = toAssetName(written);
  const asset = assets.find((candidate) => candidate.name === name);
  if (!asset) {
    const [nearest] = nearestNames(name, names);
    const guess = nearest === undefined ? "" : ` Or did you mean “${nearest}”?`;

    throw scriptError(
      "INVALID_MEDIA",
      line,
      `“${name}” is not in the media library. Upload it there first.${guess}`,
    );
  }

  const { storageKey: assetKey, width, height, durationMs } = asset;
  if (kind === "audio" && asset.kind === kind) return { kind, assetKey };
  if (width !== null && height !== null) {
    if (kind === "photo" && asset.kind === kind) return { kind, assetKey, width, height };
    if (kind === "footage" && asset.kind === kind && durationMs !== null) {
      return { kind, assetKey, width, height, durationMs };
    }
  }

  throw scriptError("INVALID_MEDIA", line, `“${name}” is not a ${kindNames[kind]}; name one here.`);
}

function toAssetName(written: string): string {
  return path.posix.basename(written.replaceAll("\\", "/")).normalize("NFC");
}
