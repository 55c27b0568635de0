import { createServer, type RequestListener } from "node:http";

/**
 * Answers GET and HEAD requests from programs on this machine, on a free loopback port, until the process ends. It does not keep
 * the process alive. Returns its origin.
 */
export async function startLoopbackServer(answer: RequestListener): Promise<string> {
  let host = "";
  const server = createServer((request, response) => {
    // A web page whose domain an attacker pointed at this address sends another host name.
    if (request.headers.host !== host) return void response.writeHead(403).end();
    if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405).end();

    answer(request, response);
  });
  server.unref();

  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", () => {
      const address = server.address();
      host = `127.0.0.1:${address && typeof address === "object" ? address.port : 0}`;
      resolve(`http://${host}`);
    });
  });
}
