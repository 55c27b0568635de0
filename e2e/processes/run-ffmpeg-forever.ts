import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";

/** A process for the tests: encodes twenty minutes in real time into the file that it is given, and says when it is at it. */
const [file = ""] = process.argv.slice(2);

await runCapableFfmpeg({
  args: ["-re", "-f", "lavfi", "-i", "testsrc2=s=320x180:r=30", "-t", "1200", file],
  signal: new AbortController().signal,
  onFrames: (framesDone) => console.log(`encoded ${framesDone}`),
});
