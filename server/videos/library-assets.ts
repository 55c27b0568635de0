import path from "node:path";
import { findAssets } from "@/server/media/media-library";
import type { AssetSummary } from "@/server/media/schema";
import { nearestNames } from "@/server/script-format/nearest-names";
import { scriptError } from "@/server/script-format/script-problem";
import type { AssetReference, AssetResolver, ResolvedAsset } from "./build-content";

const kindNames: Record<AssetReference["kind"], string> = {
  photo: "photo",
  footage: "clip",
  audio: "sound",
};

/** Finds the files that a script names in a workspace's media library, by their names; folders before a name do not count. */
export function libraryAssets(workspaceId: string): AssetResolver {
  return async (references) => {
    const wanted = references.map((reference) => toAssetName(reference.path));
    const { assets, names } = await findAssets(workspaceId, wanted);

    return new Map(
      references.map((reference) => [reference.path, resolveAsset(reference, { assets, names })]),
    );
  };
}

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
