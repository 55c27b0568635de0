/** ws comes without types; this is what we use of it. */
declare module "ws" {
  import type { Server } from "node:http";

  export class WebSocket {
    on(event: "message", listener: (data: Uint8Array) => void): this;
    on(event: "close", listener: () => void): this;
    send(data: Uint8Array): void;
    close(): void;
    terminate(): void;
  }

  export class WebSocketServer {
    constructor(options: { server: Server; handleProtocols: (protocols: Set<string>) => string });
    on(event: "connection", listener: (socket: WebSocket) => void): this;
    close(): void;
  }
}
