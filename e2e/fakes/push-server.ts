import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  type ECDH,
  hkdfSync,
  randomBytes,
  verify,
} from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { listenLocally } from "../processes/listen";

export type PushServer = {
  /** "127.0.0.1:1234", for ALLOW_PRIVATE_HOSTS. */
  host: string;
  /** What a browser gives that takes notifications. */
  createSubscription: () => { endpoint: string; keys: { p256dh: string; auth: string } };
  /** What the browsers were sent, as they read it. */
  received: { endpoint: string; payload: unknown }[];
  /** Answers each request with this status from now on. */
  answerWith: (status: number) => void;
  close: () => Promise<void>;
};

type Browser = { curve: ECDH; auth: Buffer };

const jwtSchema = z.object({ aud: z.string(), exp: z.number(), sub: z.string() });

/** A push service (RFC 8030) on a local port, with the browsers behind it: it checks who sends (RFC 8292), and they decrypt (RFC 8291). */
export async function startPushServer(): Promise<PushServer> {
  const browsers = new Map<string, Browser>();
  const received: PushServer["received"] = [];
  let status = 201;
  const server = createServer((request, response) => {
    void take(request).then(
      (payload) => {
        if (status < 300) received.push({ endpoint: request.url ?? "", payload });
        response.writeHead(status).end();
      },
      () => response.writeHead(400).end(),
    );
  });
  const host = `127.0.0.1:${await listenLocally(server)}`;

  async function take(request: IncomingMessage): Promise<unknown> {
    const browser = browsers.get(request.url ?? "");
    if (!browser || request.method !== "POST") throw new Error("There is no such subscription.");
    requireSender(request.headers.authorization ?? "", `http://${host}`);
    if (request.headers["content-encoding"] !== "aes128gcm" || request.headers.ttl === undefined) {
      throw new Error("The headers are wrong.");
    }

    return JSON.parse(decrypt(browser, await buffer(request)).toString("utf8"));
  }

  return {
    ...{ host, received },
    createSubscription() {
      const path = `/push/${randomBytes(16).toString("base64url")}`;
      const curve = createECDH("prime256v1");
      const p256dh = curve.generateKeys("base64url");
      const auth = randomBytes(16);
      browsers.set(path, { curve, auth });

      return { endpoint: `http://${host}${path}`, keys: { p256dh, auth: auth.toString("base64url") } };
    },
    answerWith: (next) => (status = next),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** VAPID: a JWT of this server's origin, signed with the key beside it. */
function requireSender(authorization: string, origin: string): void {
  const { token = "", key = "" } =
    /^vapid t=(?<token>[\w.-]+), ?k=(?<key>[\w-]+)$/.exec(authorization)?.groups ?? {};
  const [header = "", claims = "", signature = ""] = token.split(".");
  const { aud, exp } = jwtSchema.parse(JSON.parse(Buffer.from(claims, "base64url").toString()));
  const point = Buffer.from(key, "base64url");
  const publicKey = createPublicKey({
    format: "jwk",
    key: {
      ...{ kty: "EC", crv: "P-256" },
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    },
  });
  const isSigned = verify(
    "sha256",
    Buffer.from(`${header}.${claims}`),
    { key: publicKey, dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  if (!isSigned || aud !== origin || exp * 1000 < Date.now()) throw new Error("The sender is not known.");
}

/** One record of aes128gcm (RFC 8188), with the keys of RFC 8291. */
function decrypt({ curve, auth }: Browser, body: Buffer): Buffer {
  const salt = body.subarray(0, 16);
  const senderKey = body.subarray(21, 21 + body.readUInt8(20));
  const record = body.subarray(21 + senderKey.length);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), curve.getPublicKey(), senderKey]);
  const input = Buffer.from(hkdfSync("sha256", curve.computeSecret(senderKey), auth, info, 32));
  const derive = (name: string, length: number) =>
    Buffer.from(hkdfSync("sha256", input, salt, `Content-Encoding: ${name}\0`, length));
  const decipher = createDecipheriv("aes-128-gcm", derive("aes128gcm", 16), derive("nonce", 12));
  decipher.setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);

  // The last record ends with 2 and zeros.
  return padded.subarray(0, padded.lastIndexOf(2));
}
