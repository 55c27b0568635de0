import { readFile } from "node:fs/promises";
import { cpus } from "node:os";
import { timeCommand } from "./make-video/time-command";

/**
 * `npm run bench -- make-video [script] [word] [other word]`: the command on an empty store, again, and after one
 * changed word; prints one JSON object. Ratios are of this run; the seconds are of this machine.
 */
const [file = "examples/why-octopuses-have-three-hearts.md", word = "thick", otherWord = "heavy"] =
  process.argv.slice(2);
const script = await readFile(file, "utf8");
if (!script.includes(word)) throw new Error(`The script does not say "${word}".`);

const { cold, warm, oneWord } = await timeCommand({ script, changed: script.replace(word, otherWord) });

console.log(
  JSON.stringify({
    machine: { cores: cpus().length, cpu: cpus()[0]?.model, node: process.version },
    videoS: cold.durationS,
    coldS: cold.tookS,
    warmS: warm.tookS,
    oneWordS: oneWord.tookS,
    coldPerVideoSecond: cold.tookS / cold.durationS,
    warmRatio: warm.tookS / cold.tookS,
    oneWordRatio: oneWord.tookS / cold.tookS,
    stageSeconds: cold.seconds,
    warmBuilt: warm.built,
    oneWordBuilt: oneWord.built,
    oneWordReused: oneWord.reused,
    peakMemoryMib: Math.round(cold.peakMemoryMib),
    diskRatio: cold.diskRatio,
  }),
);
