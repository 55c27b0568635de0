/** "4:30", "4 min 30 s", "90 s", "4.5 min" or "4", which means minutes, in whole seconds; undefined if it is not a length. Pure. */
export function parseLength(text: string): number | undefined {
  const written = text.trim().toLowerCase().replace(",", ".");
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(written);
  if (clock) return 60 * Number(clock[1]) + Number(clock[2]);

  const words = /^(?:(\d+(?:\.\d+)?) ?(?:m|min|minutes?))? ?(?:(\d+) ?(?:s|sec|seconds?))?$/.exec(written);
  if (words?.[1] !== undefined || words?.[2] !== undefined) {
    return Math.round(60 * Number(words[1] ?? 0) + Number(words[2] ?? 0));
  }

  return /^\d+(?:\.\d+)?$/.test(written) ? Math.round(60 * Number(written)) : undefined;
}
