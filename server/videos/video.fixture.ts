import type { Video } from "./schema";

/** A video without scenes and with default choices, changed by `change`. */
export function testVideo(change: Partial<Video>): Video {
  return {
    id: "v",
    workspaceId: "w",
    format: "landscape",
    language: "en",
    themeId: "paper",
    captionStyle: "plain",
    voiceId: "rms",
    speed: 1,
    pauses: "normal",
    music: { kind: "none" },
    snippet: { title: "Hearts", description: "Why three.", tags: [], credits: [] },
    chapters: [],
    thumbnail: { text: [], layout: "words", illustrations: [] },
    scenes: [],
    ...change,
  };
}
