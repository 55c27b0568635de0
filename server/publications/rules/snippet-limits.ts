/**
 * https://developers.google.com/youtube/v3/docs/videos#snippet. Our marker (server/publications/marker.ts) and its comma take 23 of the 500
 * characters of tags.
 */
export const snippetLimits = { titleCharacters: 100, descriptionBytes: 5000, tagCharacters: 500 - 23 };

/** YouTube counts a title's code points: an emoji is one, however many units or bytes it takes. */
export function countTitleCharacters(title: string): number {
  return Array.from(title).length;
}

/** YouTube counts a description's UTF-8 bytes. */
export function countDescriptionBytes(description: string): number {
  return new TextEncoder().encode(description).length;
}

/**
 * YouTube counts tags as one text, with commas between them and quotes around each tag that contains a space:
 * https://developers.google.com/youtube/v3/docs/videos#snippet.tags[].
 */
export function countTagCharacters(tags: string[]): number {
  return tags.map((tag) => (tag.includes(" ") ? `"${tag}"` : tag)).join(",").length;
}
