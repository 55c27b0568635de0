import { createServer, request as send } from "node:http";
import { listenLocally } from "./listen";

/** An address that hands every request to the next of several local ports, as a load balancer does. */
export async function startBalancer(ports: number[]): Promise<{ origin: string; close: () => void }> {
  let count = 0;
  const server = createServer((request, response) => {
    const { url: path, method, headers } = request;
    const port = ports[count % ports.length];
    count += 1;
    const onward = send({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    request.pipe(onward);
  });
  const port = await listenLocally(server);

  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
