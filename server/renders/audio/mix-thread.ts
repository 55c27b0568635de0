import { parentPort, workerData } from "node:worker_threads";
import { mixAudio } from "./mix-audio";
import { mixTaskSchema } from "./mix-schema";
import { composeMusic } from "./music/compose-music";

const { music, ...task } = mixTaskSchema.parse(workerData);
const { durationMs } = task;
const composed =
  music.kind === "mood"
    ? composeMusic({ mood: music.mood, seed: music.seed, durationMs, sampleRate: 48_000 })
    : undefined;

parentPort?.postMessage(mixAudio({ ...task, music: music.kind === "samples" ? music : composed }));
