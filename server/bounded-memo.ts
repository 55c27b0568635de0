/**
 * Remembers what `make` gave for a key, of as many keys as said: the one that was not asked for the longest is forgotten
 * first. Longer keys are made each time, so that a stranger's texts cannot fill the memory.
 */
export function createBoundedMemo<Value>({
  maxEntries,
  maxKeyLength,
}: {
  maxEntries: number;
  maxKeyLength: number;
}): (key: string, make: () => Value) => Value {
  // A map keeps the order in which keys came.
  const entries = new Map<string, { value: Value }>();

  return (key, make) => {
    if (key.length > maxKeyLength) return make();

    const entry = entries.get(key) ?? { value: make() };
    entries.delete(key);
    entries.set(key, entry);
    const [oldest = key] = entries.keys();
    if (entries.size > maxEntries) entries.delete(oldest);

    return entry.value;
  };
}
