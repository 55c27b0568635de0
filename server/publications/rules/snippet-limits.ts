/**
 * https://developers.google.com/youtube/v3/docs/videos#snippet. Of 500 characters of tags ours takes 23: the tag by which an upload is found again
 * (server/publications/marker.ts), and its comma.
 */
export const snippetLimits = { titleCharacters: 100, descriptionBytes: 5000, tagCharacters: 500 - 23 };

/** Of a title YouTube counts code points: an emoji is one, however many units or bytes it takes. */
export function countTitleCharacters(title: string): number {
  return Array.from(title).length;
}

/** Of a description YouTube counts the bytes of its UTF-8. */
export function countDescriptionBytes(description: string): number {
  return new TextEncoder().encode(description).length;
}

/**
 * Tags are counted as one text, with the commas between them, and with quotes around each that has a space in it:
 * https://developers.google.com/youtube/v3/docs/videos#snippet.tags[].
 */
export function countTagCharacters(tags: string[]): number {
  return tags.map((tag) => (tag.includes(" ") ? `"${tag}"` : tag)).join(",").length;
}
