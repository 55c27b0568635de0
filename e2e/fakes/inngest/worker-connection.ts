import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { WebSocket } from "ws";
import {
  ConnectMessage,
  GatewayConnectionReadyData,
  GatewayExecutorRequestData,
  GatewayMessageType,
  SDKResponse,
  SDKResponseStatus,
  WorkerConnectRequestData,
  WorkerReplyAckData,
  WorkerRequestExtendLeaseAckData,
  WorkerRequestExtendLeaseData,
} from "../../../node_modules/inngest/proto/src/components/connect/protobuf/connect.js";

export type FunctionCallRequest = {
  appName: string;
  functionSlug: string;
  stepId: string;
  runId: string;
  body: string;
};

type ConnectionOptions = {
  leaseMs: number;
  isSession: (token: string) => boolean;
  onRegister: (registrations: { appName: string; functions: unknown }[]) => Promise<void>;
  onRoom: () => void;
  onClose: () => void;
};

type Call = { resolve: (response: Response) => void; reject: (error: Error) => void };

const jsonSchema = z.string().transform((text): unknown => JSON.parse(text));

/** One worker that has dialled out, from the greeting to the end of its connection. */
export class WorkerConnection {
  readonly #socket: WebSocket;
  readonly #options: ConnectionOptions;
  readonly #calls = new Map<string, Call>();
  #appNames: string[] = [];
  #maxConcurrency = Infinity;
  #isReady = false;

  constructor(socket: WebSocket, options: ConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
    socket.on("message", (data) => void this.#receive(new Uint8Array(data)).catch(() => socket.terminate()));
    socket.on("close", () => this.#lose());
    this.#send(GatewayMessageType.GATEWAY_HELLO);
  }

  get inFlightCount(): number {
    return this.#calls.size;
  }

  hasRoomFor(appName: string): boolean {
    return this.#isReady && this.#appNames.includes(appName) && this.#calls.size < this.#maxConcurrency;
  }

  call({ appName, functionSlug, stepId, runId, body }: FunctionCallRequest): Promise<Response> {
    const requestId = randomUUID();

    return new Promise((resolve, reject) => {
      this.#calls.set(requestId, { resolve, reject });
      this.#send(
        GatewayMessageType.GATEWAY_EXECUTOR_REQUEST,
        GatewayExecutorRequestData.encode(
          GatewayExecutorRequestData.create({
            requestId,
            accountId: "account",
            envId: "environment",
            appId: appName,
            appName,
            functionId: functionSlug,
            functionSlug,
            stepId,
            requestPayload: new TextEncoder().encode(body),
            runId,
            leaseId: randomUUID(),
            jobId: randomUUID(),
          }),
        ).finish(),
      );
    });
  }

  receiveReply(bytes: Uint8Array): void {
    const { requestId, status, body, noRetry, retryAfter, requestVersion } = SDKResponse.decode(bytes);
    const call = this.#calls.get(requestId);
    if (!call) return;

    this.#calls.delete(requestId);
    const headers = new Headers({
      "x-inngest-no-retry": String(noRetry),
      "x-inngest-req-version": String(requestVersion),
    });
    if (retryAfter) headers.set("retry-after", retryAfter);
    call.resolve(
      new Response(new TextDecoder().decode(body), { status: httpStatusOf(status, noRetry), headers }),
    );
    this.#options.onRoom();
  }

  terminate(): void {
    this.#socket.terminate();
  }

  async #receive(bytes: Uint8Array): Promise<void> {
    const { kind, payload } = ConnectMessage.decode(bytes);

    switch (kind) {
      case GatewayMessageType.WORKER_CONNECT:
        return this.#register(payload);
      case GatewayMessageType.WORKER_READY:
        this.#isReady = true;
        {
          this.#options.onRoom();
          return;
        }
      case GatewayMessageType.WORKER_PAUSE:
        this.#isReady = false;
        return;
      case GatewayMessageType.WORKER_HEARTBEAT: {
        this.#send(GatewayMessageType.GATEWAY_HEARTBEAT);
        return;
      }
      case GatewayMessageType.WORKER_REQUEST_EXTEND_LEASE: {
        this.#extendLease(payload);
        return;
      }
      case GatewayMessageType.WORKER_REPLY: {
        const { requestId } = SDKResponse.decode(payload);
        this.receiveReply(payload);
        this.#send(
          GatewayMessageType.WORKER_REPLY_ACK,
          WorkerReplyAckData.encode(WorkerReplyAckData.create({ requestId })).finish(),
        );
        return;
      }
    }
  }

  async #register(payload: Uint8Array): Promise<void> {
    const { apps, authData, maxWorkerConcurrency } = WorkerConnectRequestData.decode(payload);
    if (!this.#options.isSession(authData?.sessionToken ?? "")) {
      this.#socket.close();
      return;
    }

    await this.#options.onRegister(
      apps.map(({ appName, functions }) => ({
        appName,
        functions: jsonSchema.parse(new TextDecoder().decode(functions)),
      })),
    );
    this.#appNames = apps.map(({ appName }) => appName);
    if (maxWorkerConcurrency !== undefined) this.#maxConcurrency = maxWorkerConcurrency;
    this.#send(
      GatewayMessageType.GATEWAY_CONNECTION_READY,
      GatewayConnectionReadyData.encode(
        GatewayConnectionReadyData.create({
          heartbeatInterval: "10s",
          extendLeaseInterval: "30s",
          statusInterval: "0s",
        }),
      ).finish(),
    );
  }

  #extendLease(payload: Uint8Array): void {
    const { requestId, leaseId } = WorkerRequestExtendLeaseData.decode(payload);
    const newLeaseId = this.#calls.has(requestId) ? leaseId : undefined;
    this.#send(
      GatewayMessageType.WORKER_REQUEST_EXTEND_LEASE_ACK,
      WorkerRequestExtendLeaseAckData.encode(
        WorkerRequestExtendLeaseAckData.create({ requestId, newLeaseId }),
      ).finish(),
    );
  }

  /** What it was at is believed to go on until the lease ends. */
  #lose(): void {
    this.#isReady = false;
    setTimeout(() => {
      this.#options.onClose();
      for (const { reject } of this.#calls.values())
        reject(new Error("The worker was lost in the middle of a call."));
      this.#calls.clear();
    }, this.#options.leaseMs);
  }

  #send(kind: GatewayMessageType, payload: Uint8Array = new Uint8Array()): void {
    this.#socket.send(ConnectMessage.encode(ConnectMessage.create({ kind, payload })).finish());
  }
}

/** A final failure comes as "done", with the word that it is not to be tried again. */
function httpStatusOf(status: SDKResponseStatus, noRetry: boolean): number {
  if (status === SDKResponseStatus.NOT_COMPLETED) return 206;
  if (status === SDKResponseStatus.ERROR) return 500;

  return noRetry ? 400 : 200;
}
