/**
 * How much of this thread a piece of work takes, in yardsticks: machines, and hours of one machine, differ threefold in speed. A yardstick
 * took 0.1 s of a core of an Intel Xeon in 2026. What other threads do does not count.
 */
export async function measureThreadWork(work: () => unknown): Promise<number> {
  const workMs = await countThreadMs(work);
  const yardsticksMs = [await countThreadMs(readWords), await countThreadMs(readWords)];

  return workMs / Math.min(...yardsticksMs);
}

async function countThreadMs(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();

  return process.threadCpuUsage(before).user / 1000;
}

/** The kind of work that texts make: objects of strings, expressions, maps. */
function readWords(): number {
  const text = JSON.stringify(
    Array.from({ length: 20_000 }, (_, index) => ({ word: `fish ${index}`, index })),
  );
  const counts = new Map<string, number>();
  for (let round = 0; round < 8; round += 1) {
    for (const { word } of JSON.parse(text) as { word: string }[]) {
      for (const part of word.toUpperCase().split(/\s+/u)) counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  }

  return counts.size;
}
