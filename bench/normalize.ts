import { normalizeSentence } from "../server/narration/spoken-text/normalize-text";

/** How long it takes to find the spoken words of 10,000 written ones, every fifth sentence full of figures. Prints JSON. */
const plain = [
  "An octopus has three hearts, and the two that feed its gills stop whenever it swims.",
  "Nobody knows why the lights went out that night, but the keeper’s diary gives a hint.",
  "What happened next changed how we think about the deep sea, its animals and ourselves.",
  "The well-known story of the ship is told again and again, with a new ending each time.",
];
const figures = [
  "On March 3, 2019, Dr. Smith paid $45.50 for 2.5 kg of it at 10:30 a.m.",
  "From 1980–1986 the FBI's budget rose by 12% to $3.5 billion, i.e. 1/4 more.",
];
const runs = 20;

const sentences: string[] = [];
for (let words = 0; words < 10_000; words += sentences.at(-1)?.split(" ").length ?? 0) {
  const index = sentences.length;
  const source = index % 5 === 0 ? figures[(index / 5) % figures.length] : plain[index % plain.length];
  // No sentence is like another: what was normalised is remembered.
  sentences.push(`${source ?? ""} And so on, said number ${index}.`);
}

const timesMs = Array.from({ length: runs }, (_, run) => {
  const startedAtMs = performance.now();
  for (const text of sentences)
    normalizeSentence({ runs: [{ text: `${text} ${run}`, isEmphasized: false }], pauseAfterMs: 0 }, "en-US");

  return performance.now() - startedAtMs;
}).sort((a, b) => a - b);

console.log(
  JSON.stringify(
    { words: 10_000, coldMs: round(timesMs.at(-1)), medianMs: round(timesMs[runs / 2]) },
    null,
    2,
  ),
);

function round(value: number | undefined): number {
  return Math.round((value ?? 0) * 10) / 10;
}
