/**
 * Tags as hashtags: their words run together, each with a capital, as screen readers tell them apart by those. What has no letter is left out,
 * and so is what comes twice.
 */
export function buildHashtags(tags: string[]): string[] {
  const hashtags = tags.flatMap((tag) => {
    const words = tag.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
    const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");

    return /\p{L}/u.test(joined) ? [`#${joined}`] : [];
  });
  const seen = new Set<string>();

  return hashtags.filter((hashtag) => {
    const key = hashtag.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);

    return true;
  });
}
