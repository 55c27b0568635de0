import type { Picture } from "./picture";
import type { Columns, TransitionPicture } from "@/remotion/timeline/transition-motion";

type Rgb = readonly [number, number, number];

/**
 * One frame of a transition as RGBA, to lay over the incoming scene: `still`, the outgoing scene's last picture (RGBA, opaque),
 * moved, cut and faded, with the plain colour over it. `scale` is output pixels per timeline pixel. The result is drawn into
 * `frame`, a buffer of the still's size, if given.
 */
export function composeTransition(
  still: Picture,
  { outgoing, cover }: TransitionPicture,
  coverColor: Rgb,
  scale: number,
  frame: Buffer = Buffer.allocUnsafe(still.data.length),
): Buffer {
  const { width, height } = still;
  frame.fill(0);

  if (outgoing.opacity > 0) {
    const { from, until } = toPixels(outgoing.shows, width, scale);
    const offset = Math.round(outgoing.offsetPx * scale);
    // Cut to what is shown, moved, and cut again to the picture.
    const first = Math.max(from, -offset);
    const last = Math.min(until, width - offset);
    for (let y = 0; y < height && first < last; y += 1) {
      const row = y * width;
      still.data.copy(frame, 4 * (row + first + offset), 4 * (row + first), 4 * (row + last));
    }
    if (outgoing.opacity < 1) fade(frame, outgoing.opacity);
  }
  if (cover.opacity > 0)
    paint(frame, width, height, toLeastOnePixel(cover.shows, width, scale), coverColor, cover.opacity);

  return frame;
}

function toPixels({ fromPx, untilPx }: Columns, width: number, scale: number) {
  return {
    from: Math.max(0, Math.round(fromPx * scale)),
    until: Math.min(width, Math.round(untilPx * scale)),
  };
}

/** Rounds to at least one pixel, so that a thin edge shows in small output, too. */
function toLeastOnePixel(columns: Columns, width: number, scale: number) {
  const { from, until } = toPixels(columns, width, scale);
  const isEmpty = columns.untilPx <= columns.fromPx;

  return { from, until: isEmpty ? until : Math.min(width, Math.max(until, from + 1)) };
}

function fade(frame: Buffer, opacity: number): void {
  const alpha = Math.round(255 * opacity);
  for (let index = 3; index < frame.length; index += 4) frame[index] = alpha;
}

/** Lays a colour over columns whose pixels are either empty or opaque. */
function paint(
  frame: Buffer,
  width: number,
  height: number,
  { from, until }: { from: number; until: number },
  color: Rgb,
  opacity: number,
): void {
  for (let y = 0; y < height; y += 1) {
    for (let index = 4 * (y * width + from); index < 4 * (y * width + until); index += 4) {
      const isOpaque = frame[index + 3] === 255;
      for (let channel = 0; channel < 3; channel += 1) {
        const below = isOpaque ? (frame[index + channel] ?? 0) : (color[channel] ?? 0);
        frame[index + channel] = Math.round(below + ((color[channel] ?? 0) - below) * opacity);
      }
      frame[index + 3] = isOpaque ? 255 : Math.round(255 * opacity);
    }
  }
}
