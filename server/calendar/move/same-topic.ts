/** Of the words of two titles that say what they are about. */
const leastShared = 0.6;
const frameWords = new Set(
  "a an and are as at but by can did do does for from had has have how in is it its of on or so that the their they this to was were what when where which who why will with you your".split(
    " ",
  ),
);

/** Whether two titles seem to be about the same: most of the words that say what they are about are in both (Dice). Pure. */
export function isSameTopic(one: string, other: string): boolean {
  const [ours, theirs] = [listWords(one), listWords(other)];
  const shared = [...ours].filter((word) => theirs.has(word)).length;

  return ours.size > 0 && theirs.size > 0 && (2 * shared) / (ours.size + theirs.size) >= leastShared;
}

function listWords(title: string): Set<string> {
  const words = title
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);

  return new Set((words ?? []).filter((word) => !frameWords.has(word)));
}
