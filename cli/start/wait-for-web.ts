import { setTimeout } from "node:timers/promises";

/** Resolves once the web app answers. Next says when it listens, but only to a terminal. */
export async function waitForWeb(origin: string): Promise<void> {
  for (;;) {
    const isUp = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await setTimeout(200);
  }
}
