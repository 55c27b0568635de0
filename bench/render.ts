import { describeMachine } from "./render/machine";
import { measureReel } from "./render/measure-reel";
import { roundNumbers } from "./render/round-numbers";

/**
 * `npm run bench:render [-- --quick]`: the layered renderer against plain Remotion and against mere transcoding, in speed
 * and in likeness, and the whole command; see docs/performance.md. Prints one JSON object, progress on standard error.
 */
const args = process.argv.slice(2);
const isQuick = args.includes("--quick");
const unknown = args.filter((arg) => arg !== "--quick");
if (unknown.length > 0) {
  console.error(`The only option is --quick, not ${unknown.join(", ")}.`);
  process.exit(2);
}

const machine = await describeMachine();
const footage = await measureReel("footage", isQuick);
const graphics = await measureReel("graphics", isQuick);

console.log(JSON.stringify({ machine, isQuick, reels: { footage, graphics } }, roundNumbers));
