/** SubRip captions as WebVTT: another first line, and a point before the milliseconds. */
export function buildVtt(srt: string): string {
  return `WEBVTT\n\n${srt.replaceAll(/(\d\d:\d\d:\d\d),(\d{3})/g, "$1.$2")}`;
}
