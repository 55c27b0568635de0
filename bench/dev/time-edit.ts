import { readFileSync, writeFileSync } from "node:fs";

type TimeEditInput = {
  /** A file of this project, which is put back as it was, whatever happens. */
  file: string;
  from: string;
  /** Written in its place; another each time. */
  to: (turn: number) => string;
  /** Resolves once the effect of a turn can be seen; `undefined`: that of the file as it was. */
  waitFor: (turn: number | undefined) => Promise<void>;
};

const turns = 5;

/** From a file's being saved to the effect, in ms: the median of five, and the slowest. */
export async function timeEdit({ file, from, to, waitFor }: TimeEditInput) {
  const original = readFileSync(file, "utf8");
  if (!original.includes(from)) throw new Error(`${file} no longer says "${from}".`);

  const times: number[] = [];
  const restore = () => writeFileSync(file, original);
  process.once("exit", restore);
  try {
    await waitFor(undefined);
    for (let turn = 1; turn <= turns; turn += 1) {
      const startedAtMs = performance.now();
      writeFileSync(file, original.replace(from, to(turn)));
      await waitFor(turn);
      times.push(performance.now() - startedAtMs);
      restore();
      await waitFor(undefined);
    }
  } finally {
    restore();
    process.off("exit", restore);
  }

  return { file, medianMs: times.toSorted((a, b) => a - b)[(turns - 1) / 2], maxMs: Math.max(...times) };
}
