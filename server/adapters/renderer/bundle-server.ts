import send from "send";
import { startLoopbackServer } from "./loopback-server";
import { getRemotionBundle } from "./remotion-bundle";

let current: Promise<string> | undefined;

/**
 * The address of the web bundle that Remotion opens, served by this process. Remotion could serve it too, but forbids the browser
 * to cache it: each visit would read and compile 4 MB of code again, which takes half of a visit's time.
 */
export async function getBundleUrl(): Promise<string> {
  // Called every time, because it marks the bundle as used: unused bundles are removed.
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
