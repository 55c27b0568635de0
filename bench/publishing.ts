import { dataDirectory } from "./shared/fresh-data";
import { rm } from "node:fs/promises";
import { runCrowd } from "@/e2e/publishing/publishing-crowd";
import { describeMachine, readQuickOption, roundNumbers } from "./shared/report";

/**
 * `npm run bench -- publishing [--quick]`: 50 uploads to the emulator by workers that are killed with -9 twenty times, while connections are
 * cut, YouTube fails, and the last answer of ten is lost. Prints one JSON object.
 */
const isQuick = readQuickOption();

try {
  const result = await runCrowd({
    ...(isQuick
      ? { uploads: 10, kills: 3, lostAnswers: 2, cuts: 2, errors: 2 }
      : { uploads: 50, kills: 20, lostAnswers: 10, cuts: 10, errors: 10 }),
    random: Math.random,
  });
  console.log(JSON.stringify({ machine: await describeMachine(), isQuick, ...result }, roundNumbers));
} finally {
  await rm(dataDirectory, { recursive: true, force: true });
}
