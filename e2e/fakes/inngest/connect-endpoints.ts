import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { z } from "zod";
import {
  FlushResponse,
  SDKResponse,
  StartResponse,
} from "../../../node_modules/inngest/proto/src/components/connect/protobuf/connect.js";

const asResponse = (bytes: Uint8Array) => new Response(new Uint8Array(bytes));

/** Where a worker that dials out connects to, and with which token. */
export function answerConnectStart(server: Server, sessionToken: string): Response {
  const { port } = z.object({ port: z.number() }).parse(server.address());

  return asResponse(
    StartResponse.encode(
      StartResponse.create({
        connectionId: randomUUID(),
        gatewayEndpoint: `ws://127.0.0.1:${port}/v0/connect`,
        gatewayGroup: "fake",
        sessionToken,
        syncToken: "sync",
      }),
    ).finish(),
  );
}

/** The answer to a call whose connection was gone when it was there. */
export function answerFlush(body: Buffer, gateway: { receiveReply: (bytes: Uint8Array) => void }): Response {
  const bytes = new Uint8Array(body);
  gateway.receiveReply(bytes);
  const { requestId } = SDKResponse.decode(bytes);

  return asResponse(FlushResponse.encode(FlushResponse.create({ requestId })).finish());
}
