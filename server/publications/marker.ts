const prefix = "offcamera-";
const idCharacters = 12;

/**
 * The tag by which a publication's video is found again on YouTube when the answer to its upload was lost (docs/decisions/0045). Only a
 * channel's owner sees tags. The end of an id of version 7 is random.
 */
export function toMarker(publicationId: string): string {
  return prefix + publicationId.replaceAll("-", "").slice(-idCharacters);
}

/** The tags that people chose. */
export function withoutMarker(tags: string[]): string[] {
  return tags.filter((tag) => !/^offcamera-[0-9a-f]{12}$/.test(tag));
}
