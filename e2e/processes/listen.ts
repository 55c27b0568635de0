import { createServer, type Server } from "node:http";
import { z } from "zod";

/** Lets a server listen on a free local port and gives that. */
export async function listenLocally(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return z.object({ port: z.number() }).parse(server.address()).port;
}

/** A port that was free a moment ago, for a process that must be told its own. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  const port = await listenLocally(server);
  await new Promise((resolve) => server.close(resolve));

  return port;
}
