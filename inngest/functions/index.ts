import { failVideo } from "./fail-video";
import { produceVideo } from "./produce-video";
import { renderSegment } from "./render-segment";
import { renderVideo } from "./render-video";
import { sweepStuckRuns } from "./sweep-stuck-runs";

/** All functions of the app `offcamera-worker`. */
export const functions = [produceVideo, failVideo, renderVideo, renderSegment, sweepStuckRuns];
