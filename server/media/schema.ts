import { z } from "zod";

export const assetKindSchema = z.enum(["photo", "footage", "audio", "font"]);
export type AssetKind = z.infer<typeof assetKindSchema>;

const megabyte = 1_000_000;

/** The most bytes that a file of each kind may hold. */
export const maxBytes: Record<AssetKind, number> = {
  photo: 100 * megabyte,
  footage: 2000 * megabyte,
  audio: 500 * megabyte,
  font: 30 * megabyte,
};
export const maxUploadBytes = Math.max(...Object.values(maxBytes));

/** A sound is decoded to its end before it is taken, and again for each mix. */
export const maxAudioMs = 20 * 60_000;

/** An asset as lists show it. */
export const assetSummarySchema = z.object({
  assetId: z.uuid(),
  kind: assetKindSchema,
  /** The name that scripts use. */
  name: z.string(),
  bytes: z.number().int(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  durationMs: z.number().nullable(),
  /** Under `/api/media`. */
  storageKey: z.string(),
  thumbnailKey: z.string().nullable(),
  createdAt: z.coerce.date(),
});
export type AssetSummary = z.infer<typeof assetSummarySchema>;

export type AssetDetails = AssetSummary & {
  mimeType: string;
  videos: { videoId: string; title: string }[];
};

/** The answer to an upload. */
export const uploadedSchema = z.object({
  asset: assetSummarySchema,
  /** Whether the library already had exactly this content: `asset` is that one. */
  isDuplicate: z.boolean(),
});
export type Uploaded = z.infer<typeof uploadedSchema>;

export const listAssetsSchema = z.object({
  search: z.string().trim().max(100).default(""),
  kinds: z.array(assetKindSchema).default([]),
  cursor: z.uuid().optional(),
});
export type ListAssetsInput = z.infer<typeof listAssetsSchema>;
