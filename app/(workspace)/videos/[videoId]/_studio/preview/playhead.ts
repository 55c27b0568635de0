/** Where the preview stands: a scene, and the time from its start. */
export type Playhead = { scene: number; atMs: number };

let playhead: Playhead = { scene: 0, atMs: 0 };

/** Called with every frame that is shown: it renders nothing again. */
export function setPlayhead(now: Playhead): void {
  playhead = now;
}

/** The preview's current position, for pinning something to it. */
export function getPlayhead(): Playhead {
  return playhead;
}
