/** The same for all segments, or they could not be joined without encoding them again. Part of every segment's hash. */
export const encoderSettings = {
  codec: "h264",
  pixelFormat: "yuv420p",
  // Half again as fast as PNG; with a colour space named, the range is limited as it should be (docs/decisions/0006).
  imageFormat: "jpeg",
  jpegQuality: 92,
  colorSpace: "bt709",
} as const;
