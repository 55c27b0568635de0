import { createServer, type RequestListener } from "node:http";

/**
 * Answers GET and HEAD requests of programs on this machine, on a free port of the loopback interface, until the process ends; it keeps no
 * process alive. Returns its origin.
 */
export async function startLoopbackServer(answer: RequestListener): Promise<string> {
  let host = "";
  const server = createServer((request, response) => {
    // The name of a page that a stranger pointed at this address is another one.
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
