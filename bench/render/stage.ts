import { z } from "zod";
import { closeRenderer } from "@/server/adapters/renderer/with-renderer";
import { reelNameSchema, reels } from "./reels";
import { measureBackdrops } from "./stages/measure-backdrops";
import { measureLayered } from "./stages/measure-layered";
import { measureLikeness } from "./stages/measure-likeness";
import { measureReference } from "./stages/measure-reference";
import { measureTranscode } from "./stages/measure-transcode";

/** One stage of the bench in a process of its own, so that none warms up or burdens another; prints its result as JSON. */
const stages = {
  backdrops: measureBackdrops,
  layered: measureLayered,
  transcode: measureTranscode,
  likeness: measureLikeness,
  reference: measureReference,
};

const [stage, reel, pace, directory] = z
  .tuple([
    z.enum(["backdrops", "layered", "transcode", "likeness", "reference"]),
    reelNameSchema,
    z.enum(["quick", "full"]),
    z.string(),
  ])
  .parse(process.argv.slice(2));
const isQuick = pace === "quick";
const result = await stages[stage]({
  timeline: reels[reel].buildTimeline(isQuick),
  isQuick,
  scale: 1,
  directory,
});

await closeRenderer();
console.log(JSON.stringify(result));
// The media server would keep the process alive.
process.exit();
