import { Easing } from "remotion";

/** Ease-out of every entrance: fast where the eye is not yet, slow where it arrives. Maps 0..1 to 0..1. */
export const easeOut = Easing.bezier(0.16, 1, 0.3, 1);

/** Gentler at both ends, for lines and bars whose growth is itself the message. Maps 0..1 to 0..1. */
export const easeDraw = Easing.bezier(0.45, 0, 0.15, 1);
