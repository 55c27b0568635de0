import { produceVideo } from "./produce-video";
import { renderVideo } from "./render-video";

/** All functions of the app `offcamera-worker`. */
export const functions = [produceVideo, renderVideo];
