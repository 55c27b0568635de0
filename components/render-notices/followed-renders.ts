import { useSyncExternalStore } from "react";

/** A render whose end somebody waits for. */
export type FollowedRender = { renderId: string; videoId: string; title: string };

const none: FollowedRender[] = [];
let followed = none;
const listeners = new Set<() => void>();

/** Has the end of a render be announced on whatever page is open then. */
export function followRender(render: FollowedRender): void {
  if (followed.some(({ renderId }) => renderId === render.renderId)) return;
  change([...followed, render]);
}

/** Ends that; the end of each render is announced once. */
export function unfollowRender(renderId: string): void {
  change(followed.filter((render) => render.renderId !== renderId));
}

/** All renders whose end somebody waits for. */
export function useFollowedRenders(): FollowedRender[] {
  return useSyncExternalStore(
    subscribe,
    () => followed,
    () => none,
  );
}

function change(renders: FollowedRender[]): void {
  followed = renders;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);

  return () => listeners.delete(listener);
}
