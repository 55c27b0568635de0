import { failVideo } from "./fail-video";
import { produceVideo } from "./produce-video";
import { renderSegment } from "./render-segment";
import { renderVideo } from "./render-video";

/** All functions of the app `offcamera-worker`. */
export const functions = [produceVideo, failVideo, renderVideo, renderSegment];
