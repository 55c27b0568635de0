const prefix = "offcamera-";
const idCharacters = 12;

/**
 * The tag that finds a publication's video on YouTube when the answer to its upload was lost (docs/decisions/0045). Only a channel's owner
 * sees tags. The end of a version 7 id is random.
 */
export function toMarker(publicationId: string): string {
  return prefix + publicationId.replaceAll("-", "").slice(-idCharacters);
}

/** The tags that people chose, without ours. */
export function withoutMarker(tags: string[]): string[] {
  return tags.filter((tag) => !/^offcamera-[0-9a-f]{12}$/.test(tag));
}
