import { illustrateScenes } from "@/server/illustrations/illustrate-scenes";
import { heldOutScripts } from "./held-out-scripts";
import type { PlainScript } from "./plain-script";
import { moreTunedScripts } from "./more-tuned-scripts";
import { tunedScripts } from "./tuned-scripts";

/** Prints what each sentence of twenty scripts gets, and why, for a person to judge: right, wrong or missing. */
function main() {
  for (const [title, scripts] of [
    ["Tuned on", [...tunedScripts, ...moreTunedScripts]],
    ["Held out", heldOutScripts],
  ] as const) {
    console.log(`# ${title}\n`);
    const counts = scripts.map(printScript);
    const sentences = sum(counts.map((count) => count.sentences));
    const drawn = sum(counts.map((count) => count.drawn));
    console.log(`${title}: ${drawn} of ${sentences} sentences have a drawing.\n`);
  }
}

function printScript({ topic, sentences }: PlainScript): { sentences: number; drawn: number } {
  const texts = sentences.trim().split("\n");
  const choices = illustrateScenes(
    texts.map((text) => ({ text, hasRoom: true })),
    "en",
  );
  console.log(`## ${topic}\n`);
  for (const [index, text] of texts.entries()) {
    const drawn = choices[index] ?? [];
    console.log(`${(drawn.map(({ name }) => name).join(", ") || "-").padEnd(28)} ${text}`);
    for (const { reason } of drawn) console.log(`${" ".repeat(28)}   ${reason}`);
  }
  console.log("");

  return { sentences: texts.length, drawn: choices.filter((drawn) => drawn.length > 0).length };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

main();
