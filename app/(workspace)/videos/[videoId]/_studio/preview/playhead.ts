/** Where the preview stands: a scene, and the time from its start. */
export type Playhead = { scene: number; atMs: number };

let playhead: Playhead = { scene: 0, atMs: 0 };

/** Called with every frame that is shown: nothing is drawn anew for it. */
export function setPlayhead(now: Playhead): void {
  playhead = now;
}

/** Where the preview stands now, for whoever pins something to it. */
export function getPlayhead(): Playhead {
  return playhead;
}
