import send from "send";
import { startLoopbackServer } from "./loopback-server";
import { getRemotionBundle } from "./remotion-bundle";

let current: Promise<string> | undefined;

/**
 * The address of the web bundle that Remotion opens, served by this process. Remotion would serve it as well, and forbid the browser to keep
 * any of it: each visit would read and compile its 4 MB of code again, half of the time that a visit takes.
 */
export async function getBundleUrl(): Promise<string> {
  // Asked for each time: a bundle that nobody uses is removed.
  const root = await getRemotionBundle();
  current ??= startBundleServer(root);

  return current;
}

async function startBundleServer(root: string): Promise<string> {
  // The bundle does not change while the process lives.
  return startLoopbackServer((request, response) => {
    send(request, request.url ?? "/", { root, maxAge: "1y", immutable: true }).pipe(response);
  });
}
