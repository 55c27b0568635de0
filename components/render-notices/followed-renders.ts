import { useSyncExternalStore } from "react";

/** A render that somebody is waiting for. */
export type FollowedRender = { renderId: string; videoId: string; title: string };

const none: FollowedRender[] = [];
let followed = none;
const listeners = new Set<() => void>();

/** Announces the end of a render on whatever page is open then. */
export function followRender(render: FollowedRender): void {
  if (followed.some(({ renderId }) => renderId === render.renderId)) return;
  change([...followed, render]);
}

/** Stops following a render; the end of each is announced once. */
export function unfollowRender(renderId: string): void {
  change(followed.filter((render) => render.renderId !== renderId));
}

/** All renders that somebody is waiting for. */
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
