/** Runs once when the web app starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;

  const { subscribe } = await import("node:diagnostics_channel");
  // Node ends every request after five minutes, and a clip may take longer over a home line. A sender that stands
  // still is given up by whoever reads from it (server/media/body-reader.ts).
  subscribe("http.server.request.start", (message) => {
    if (hasServer(message)) message.server.requestTimeout = 0;
  });
}

type RequestStart = { server: { requestTimeout: number } };

function hasServer(message: unknown): message is RequestStart {
  return typeof message === "object" && message !== null && "server" in message;
}
