import { produceVideo } from "./produce-video";
import { renderSegment } from "./render-segment";
import { renderVideo } from "./render-video";

/** All functions of the app `offcamera-worker`. */
export const functions = [produceVideo, renderVideo, renderSegment];
