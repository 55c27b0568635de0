/** The SDK's own messages of `connect`, which it does not export; these are the fields that we use. */
declare module "*/connect/protobuf/connect.js" {
  type Message<Fields> = {
    encode(fields: Fields): { finish(): Uint8Array };
    decode(bytes: Uint8Array): Fields;
    create(fields: Partial<Fields>): Fields;
  };

  export enum GatewayMessageType {
    GATEWAY_HELLO,
    WORKER_CONNECT,
    GATEWAY_CONNECTION_READY,
    GATEWAY_EXECUTOR_REQUEST,
    WORKER_READY,
    WORKER_REQUEST_ACK,
    WORKER_REQUEST_EXTEND_LEASE,
    WORKER_REQUEST_EXTEND_LEASE_ACK,
    WORKER_REPLY,
    WORKER_REPLY_ACK,
    WORKER_PAUSE,
    WORKER_HEARTBEAT,
    GATEWAY_HEARTBEAT,
  }

  export enum SDKResponseStatus {
    NOT_COMPLETED,
    DONE,
    ERROR,
  }

  export const ConnectMessage: Message<{ kind: GatewayMessageType; payload: Uint8Array }>;
  export const StartResponse: Message<{
    connectionId: string;
    gatewayEndpoint: string;
    gatewayGroup: string;
    sessionToken: string;
    syncToken: string;
  }>;
  export const WorkerConnectRequestData: Message<{
    connectionId: string;
    instanceId: string;
    authData: { sessionToken: string } | undefined;
    apps: { appName: string; functions: Uint8Array }[];
    maxWorkerConcurrency: number | undefined;
  }>;
  export const GatewayConnectionReadyData: Message<{
    heartbeatInterval: string;
    extendLeaseInterval: string;
    statusInterval: string;
  }>;
  export const GatewayExecutorRequestData: Message<{
    requestId: string;
    accountId: string;
    envId: string;
    appId: string;
    appName: string;
    functionId: string;
    functionSlug: string;
    stepId: string | undefined;
    requestPayload: Uint8Array;
    runId: string;
    leaseId: string;
    jobId: string;
  }>;
  export const WorkerRequestExtendLeaseData: Message<{ requestId: string; leaseId: string }>;
  export const WorkerRequestExtendLeaseAckData: Message<{
    requestId: string;
    newLeaseId: string | undefined;
  }>;
  export const WorkerReplyAckData: Message<{ requestId: string }>;
  export const FlushResponse: Message<{ requestId: string }>;
  export const SDKResponse: Message<{
    requestId: string;
    status: SDKResponseStatus;
    body: Uint8Array;
    noRetry: boolean;
    retryAfter: string | undefined;
    requestVersion: number;
  }>;
}
