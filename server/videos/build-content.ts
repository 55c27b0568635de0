import type { SceneMedia } from "@/server/media/scene-media";
import { isSoundFile } from "@/server/script-format/front-matter/settings";
import { illustrateClauses } from "@/server/illustrations/illustrate-clauses";
import type { SentenceIllustration } from "@/server/illustrations/illustrate";
import { noIcon } from "@/server/illustrations/illustrate-scenes";
import type { ParsedScript, SceneDraft } from "@/server/script-format/schema";
import { chooseIllustrations, sceneText, toIllustratedScene } from "./choose-illustrations";
import { choosePartIllustrations } from "./choose-part-illustrations";
import { resolveOptions } from "./resolve-options";
import type { Music, VideoContent, VideoScene } from "./schema";
import { chooseThumbnail } from "./thumbnails/choose-thumbnail";

/** A file that a script names, as it is written there. */
export type AssetReference = { kind: "photo" | "footage" | "audio"; path: string; line: number };

/** The file in the store that a script names. */
export type ResolvedAsset = SceneMedia | { kind: "audio"; assetKey: string };

/**
 * Finds the files that a script names, by the path that it uses: assets of the media library, or files beside a
 * script on disk. Throws ScriptError if one is missing or of another kind.
 */
export type AssetResolver = (references: AssetReference[]) => Promise<ReadonlyMap<string, ResolvedAsset>>;

/** The files that a script names: its music, and what its scenes show. */
export function listAssetReferences({ settings, settingLines, scenes }: ParsedScript): AssetReference[] {
  const { music } = settings;
  const pictures = scenes.flatMap(({ media }) => media ?? []);

  return music !== undefined && isSoundFile(music)
    ? [{ kind: "audio", path: music, line: settingLines.music ?? 1 }, ...pictures]
    : pictures;
}

/**
 * Builds the video that a script describes: options, scenes, chapters, thumbnail and metadata. Throws what the resolver
 * throws, and ScriptError for an impossible thumbnail.
 */
export async function buildContent(
  script: ParsedScript,
  resolveAssets: AssetResolver,
): Promise<VideoContent> {
  const { title, language, settings, chapters, scenes } = script;
  const options = resolveOptions({ ...settings, language });
  const references = listAssetReferences(script);
  const illustrations = illustrate(scenes, options.language);
  const assets = references.length === 0 ? new Map<string, never>() : await resolveAssets(references);

  return {
    ...options,
    music: resolveMusic(options.music, settings.musicSeed, assets),
    snippet: {
      title,
      description: settings.description ?? "",
      tags: settings.tags ?? [],
      credits: settings.credits ?? [],
    },
    chapters,
    thumbnail: chooseThumbnail(script),
    scenes: scenes.map(({ overlay, media, narration, showsCaptions }, position) => ({
      id: `scene-${position}`,
      overlay,
      media: (media && findPicture(assets, media.path)) ?? null,
      narration,
      showsCaptions,
      ...illustrations[position],
    })),
  };
}

function resolveMusic(
  music: string,
  seed: number | undefined,
  assets: ReadonlyMap<string, ResolvedAsset>,
): Music {
  if (music === "none") return { kind: "none" };
  const file = assets.get(music);

  return file ? { kind: "file", assetKey: file.assetKey } : { kind: "mood", mood: music, seed: seed ?? 1 };
}

function findPicture(assets: ReadonlyMap<string, ResolvedAsset>, path: string): SceneMedia | null {
  const asset = assets.get(path);

  return asset && asset.kind !== "audio" ? asset : null;
}

type SceneDrawings = Pick<
  VideoScene,
  "illustrations" | "otherIllustrations" | "partIllustrations" | "wantsNoDrawing"
>;

/** The drawings of each scene. */
function illustrate(scenes: readonly SceneDraft[], language: string): SceneDrawings[] {
  const { ofScenes: chosen, ofParts: named } = chooseIllustrations(scenes, language);
  const parts = choosePartIllustrations(scenes, { named, language, opening: chosen[0] ?? [] });
  const others = illustrateClauses(scenes.map(toIllustratedScene), chosen, language);

  return scenes.map((scene, position) => {
    const text = sceneText(scene);
    const place = (drawings: readonly SentenceIllustration[]) =>
      drawings.map(({ name, start }) => ({
        name,
        lettersBefore: text.slice(0, start).replaceAll(/\s/gu, "").length,
      }));
    const illustrations = place(chosen[position] ?? []);
    const otherIllustrations = place(others[position] ?? []);
    const partIllustrations = parts[position];

    return {
      ...(illustrations.length > 0 && { illustrations }),
      ...(otherIllustrations.length > 0 && { otherIllustrations }),
      ...(partIllustrations && { partIllustrations }),
      ...(scene.icon === noIcon && { wantsNoDrawing: true }),
    };
  });
}
