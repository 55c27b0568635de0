import { createServer, type RequestListener } from "node:http";
import { listenLocally } from "../processes/listen";

export type ArticleServer = {
  port: number;
  /** The paths that were asked for, in their order. */
  requests: string[];
  close(): Promise<void>;
};

/** A web site on a free local port that answers each path as it is told to, and 404 elsewhere. */
export async function startArticleServer(pages: Record<string, RequestListener>): Promise<ArticleServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    requests.push(path);
    const page = pages[path];
    if (page) page(request, response);
    else response.writeHead(404).end("Not here.");
  });

  return {
    port: await listenLocally(server),
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
