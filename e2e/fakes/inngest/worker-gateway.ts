import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { WebSocketServer } from "ws";
import { type FunctionCallRequest, WorkerConnection } from "./worker-connection";

type Registration = { appName: string; functions: unknown };

type GatewayOptions = {
  server: Server;
  /** A worker registers its functions when it connects. */
  onRegister: (registrations: Registration[]) => Promise<void>;
  /** How long a lost worker is believed to be at work; a real server needs two minutes. */
  leaseMs: number;
};

/** The side of `connect` to which workers dial out: each call goes to one that has the app and room for it. */
export function createWorkerGateway({ server, onRegister, leaseMs }: GatewayOptions) {
  const connections = new Set<WorkerConnection>();
  const waiting: (() => void)[] = [];
  const sessions = new Set<string>();
  const webSockets = new WebSocketServer({ server, handleProtocols: () => "v0.connect.inngest.com" });
  const retryWaiting = () => {
    for (const look of waiting.splice(0)) look();
  };

  webSockets.on("connection", (socket) => {
    const connection = new WorkerConnection(socket, {
      leaseMs,
      isSession: (token) => sessions.has(token),
      onRegister,
      onRoom: retryWaiting,
      onClose: () => connections.delete(connection),
    });
    connections.add(connection);
  });

  const waitForRoom = async (appName: string): Promise<WorkerConnection> => {
    for (;;) {
      const free = [...connections]
        .filter((connection) => connection.hasRoomFor(appName))
        .sort((a, b) => a.inFlightCount - b.inFlightCount)[0];
      if (free) return free;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };

  return {
    /** The token that a worker shows when it connects. */
    createSession(): string {
      const token = randomUUID();
      sessions.add(token);

      return token;
    },

    /** Waits for a worker that can take the call, as long as that takes; rejects when the worker is lost in it. */
    async call(request: FunctionCallRequest): Promise<Response> {
      const connection = await waitForRoom(request.appName);

      return connection.call(request);
    },

    /** An answer that came by HTTP, because its connection was gone. */
    receiveReply(bytes: Uint8Array): void {
      for (const connection of connections) connection.receiveReply(bytes);
    },

    closeConnections(): void {
      for (const connection of connections) connection.terminate();
    },

    close(): void {
      for (const connection of connections) connection.terminate();
      webSockets.close();
    },
  };
}
