import { compareMedia } from "./compare-media";
import { compareStructures } from "./compare-structures";
import { type ComparableText, compareTexts, toComparableText } from "./compare-texts";
import { compareTitles } from "./compare-titles";
import { type AlikePart, type Fingerprint, type Likeness, similarityThresholds } from "./schema";

/** A video that is compared with many. */
export type ComparableVideo = Fingerprint & { text: ComparableText };

/** A fingerprint as it is compared. Pure. */
export function toComparableVideo(fingerprint: Fingerprint): ComparableVideo {
  return { ...fingerprint, text: toComparableText(fingerprint.sentences) };
}

/** How alike a video is to another. Pure. */
export function compareVideos(video: ComparableVideo, other: ComparableVideo): Likeness {
  return {
    title: compareTitles(video.title, other.title),
    sentences: compareTexts(video.text, other.text),
    structure: compareStructures(video.structure, other.structure),
    media: compareMedia(video.assetIds, other.assetIds),
    hasSameVoice: video.voiceId === other.voiceId,
  };
}

/** What of two videos is alike enough to be named: nothing, where only their structure is. Pure. */
export function listAlikeParts({ title, sentences, structure, media }: Likeness): AlikePart[] {
  const shares = { title, sentences: sentences.share, media: media.share };
  const parts = (["sentences", "title", "media"] as const).filter(
    (part) => shares[part] >= similarityThresholds[part],
  );
  if (parts.length === 0) return [];

  return structure >= similarityThresholds.structure ? [...parts, "structure"] : parts;
}

/** How near two videos are, to tell the nearest: the part that is the furthest above its threshold. Pure. */
export function measureNearness({ title, sentences, media }: Likeness): number {
  return Math.max(
    title / similarityThresholds.title,
    sentences.share / similarityThresholds.sentences,
    media.share / similarityThresholds.media,
  );
}
