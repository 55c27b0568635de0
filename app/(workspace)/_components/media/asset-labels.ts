import type { AssetKind, AssetSummary } from "@/server/media/schema";
import { writePicture } from "@/server/script-format/edit/script-visual";

export const kindNames: Record<AssetKind, { one: string; many: string }> = {
  photo: { one: "Photo", many: "Photos" },
  footage: { one: "Clip", many: "Clips" },
  audio: { one: "Sound", many: "Sounds" },
  font: { one: "Font", many: "Fonts" },
};

/** "640 KB", "12.5 MB", "50.0 GB". */
export function bytesLabel(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} KB`;
  if (bytes < 1_000_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;

  return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}

/** "0:07", "12:05". */
export function lengthLabel(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);

  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** What a card says of an asset below its name: "1920 × 1080", "0:12". */
export function sizeLabel({ kind, width, height, durationMs, bytes }: AssetSummary): string {
  if (durationMs !== null) return lengthLabel(durationMs);

  return kind === "photo" ? `${width ?? 0} × ${height ?? 0}` : bytesLabel(bytes);
}

/** How a script names the asset; null for fonts, which themes choose. */
export function usageLabel({ kind, name }: AssetSummary): string | null {
  if (kind === "font") return null;

  return kind === "audio" ? `music: ${JSON.stringify(name)}` : writePicture(name);
}
