import { measureReel } from "./render/measure-reel";
import { describeMachine, readQuickOption, roundNumbers } from "./shared/report";

/**
 * `npm run bench:render [-- --quick]`: the layered renderer against plain Remotion and against mere transcoding, in speed
 * and in likeness, and the whole command; see docs/performance.md. Prints one JSON object, progress on standard error.
 */
const isQuick = readQuickOption();

const machine = await describeMachine();
const footage = await measureReel("footage", isQuick);
const graphics = await measureReel("graphics", isQuick);

console.log(JSON.stringify({ machine, isQuick, reels: { footage, graphics } }, roundNumbers));
