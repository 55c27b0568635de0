import { Easing } from "remotion";
import { msToFrames } from "../timing";
import { windowProgress, type ChangeWindow } from "./change-window";

/** Gentler at both ends than an entrance, for lines and bars whose growth is itself the message. Maps 0..1 to 0..1. */
const easeDraw = Easing.bezier(0.45, 0, 0.15, 1);

const barDrawMs = 700;
const lineDrawMs = 1400;

/** When a bar that appears at `startFrame` grows. */
export function barDrawWindow(startFrame: number, fps: number): ChangeWindow {
  return { startFrame, durationInFrames: msToFrames(barDrawMs, fps) };
}

/** When a line that appears at `startFrame` is drawn from end to end. */
export function lineDrawWindow(startFrame: number, fps: number): ChangeWindow {
  return { startFrame, durationInFrames: msToFrames(lineDrawMs, fps) };
}

/** How much of a line or bar is drawn, 0..1, eased. */
export function drawProgress(frame: number, window: ChangeWindow): number {
  return easeDraw(windowProgress(frame, window));
}
