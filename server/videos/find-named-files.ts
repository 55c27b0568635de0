import path from "node:path";
import { findAssets } from "@/server/media/find-assets";
import type { AssetKind, AssetSummary } from "@/server/media/schema";
import { nearestNames } from "@/server/script-format/nearest-names";
import type { ParsedScript } from "@/server/script-format/schema";
import { scriptError, writtenScriptName } from "@/server/script-format/parse/script-context";
import type { SceneMedia } from "@/server/media/scene-media";
import { findMusicFile } from "./find-music-file";
import type { Music } from "./schema";

/** What a script is called in the studio's errors, in place of a file's name: there is no file. */
export const studioFileName = writtenScriptName;

export type NamedFiles = {
  /** What a scene of the script shows, by the path that it is named with. */
  media: Map<string, SceneMedia>;
  /** The file that is played under the voice, if the front matter names one. */
  music?: Extract<Music, { kind: "file" }>;
};

/** A file that a script names. */
type Named = { path: string; line: number; kinds: AssetKind[]; what: string };

/**
 * The workspace's assets that a script names, looked up by their names; folders before a name do not count. Throws
 * INVALID_INPUT with the line and the mend where one is not in the library, or is of another kind.
 */
export async function findNamedFiles(
  workspaceId: string,
  { parsed, script }: { parsed: ParsedScript; script: string },
): Promise<NamedFiles> {
  const pictures = parsed.scenes.flatMap(({ media }) => (media ? [media] : []));
  const music = findMusicFile(parsed.frontMatter, script);
  const named: Named[] = [
    ...(music ? [{ ...music, kinds: ["audio" as const], what: "sound" }] : []),
    ...pictures.map(({ kind, ...place }) => ({
      ...place,
      kinds: [kind],
      what: kind === "photo" ? "photo" : "clip",
    })),
  ];
  if (named.length === 0) return { media: new Map() };

  const { assets, names } = await findAssets(
    workspaceId,
    named.map((file) => toAssetName(file.path)),
  );
  const found = new Map(named.map((file) => [file.path, pickAsset(file, { assets, names })]));

  return {
    media: new Map([...found].flatMap(([name, asset]) => toSceneMedia(name, asset))),
    music: music && { kind: "file", assetKey: found.get(music.path)?.storageKey ?? "" },
  };
}

function pickAsset(
  { path: written, line, kinds, what }: Named,
  { assets, names }: { assets: AssetSummary[]; names: string[] },
): AssetSummary {
  const name = toAssetName(written);
  const asset = assets.find((candidate) => candidate.name === name);
  if (!asset) {
    const [nearest] = nearestNames(name, names);
    const guess = nearest === undefined ? "" : ` Or did you mean “${nearest}”?`;

    throw scriptError(
      { fileName: studioFileName },
      line,
      `“${name}” is not in the media library. Upload it there first.${guess}`,
    );
  }
  if (!kinds.includes(asset.kind)) {
    throw scriptError({ fileName: studioFileName }, line, `“${name}” is no ${what}; name one here.`);
  }

  return asset;
}

function toAssetName(written: string): string {
  return path.posix.basename(written.replaceAll("\\", "/")).normalize("NFC");
}

function toSceneMedia(name: string, asset: AssetSummary): [string, SceneMedia][] {
  const { kind, storageKey: assetKey, width, height, durationMs } = asset;
  if (width === null || height === null) return [];
  if (kind === "photo") return [[name, { kind, assetKey, width, height }]];

  return kind === "footage" && durationMs !== null
    ? [[name, { kind, assetKey, width, height, durationMs }]]
    : [];
}
