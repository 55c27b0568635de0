type Member = { userId: string; name: string };

/** The members whose names a text has after an @, however they are written; of names that begin alike the longest one counts. Pure. */
export function findMentions(text: string, members: readonly Member[]): string[] {
  const lower = text.toLowerCase();
  const byLength = members.toSorted((one, other) => other.name.length - one.name.length);
  const found = new Set<string>();
  for (let at = lower.indexOf("@"); at !== -1; at = lower.indexOf("@", at + 1)) {
    const before = lower[at - 1];
    // The @ of an e-mail address.
    if (before !== undefined && isPartOfWord(before)) continue;
    const named = byLength.find(({ name }) => {
      const after = lower[at + 1 + name.length];

      return lower.startsWith(name.toLowerCase(), at + 1) && (after === undefined || !isPartOfWord(after));
    });
    // Several people may have one name: all of them are meant.
    for (const { userId, name } of members) if (name === named?.name) found.add(userId);
  }

  return [...found];
}

function isPartOfWord(character: string): boolean {
  return /[\p{L}\p{N}_]/u.test(character);
}
