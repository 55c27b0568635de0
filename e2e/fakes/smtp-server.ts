import { createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { z } from "zod";

export type ReceivedMail = {
  from: string;
  to: string[];
  /** Decoded, as a person reads it. */
  text: string;
  headers: string;
};

export type SmtpServer = {
  /** For `SMTP_URL`. */
  url: string;
  mails: ReceivedMail[];
  /** Resolves with the first mail to an address, of those whose text fits, that was not taken yet. */
  waitForMail: (to: string, text?: RegExp) => Promise<ReceivedMail>;
  /** What is answered to RCPT in place of an acceptance, until it is cleared. */
  refusal: { line?: string; onUsed?: () => void };
  close: () => Promise<void>;
};

const user = "offcamera";
const password = "p@ss word";

/** A mail server that speaks SMTP (RFC 5321) with AUTH PLAIN (RFC 4954) on a local port, and keeps what it is given. */
export async function startSmtpServer(): Promise<SmtpServer> {
  const mails: ReceivedMail[] = [];
  const taken = new Set<ReceivedMail>();
  const waiting = new Set<() => void>();
  const refusal: SmtpServer["refusal"] = {};
  const sockets = new Set<Socket>();

  const server = createServer((socket) => {
    sockets.add(socket.once("close", () => sockets.delete(socket)));
    // A client that goes away in the middle is no failure of the server.
    void converse(socket, refusal, (mail) => {
      mails.push(mail);
      for (const look of waiting) look();
    }).catch(() => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());

  return {
    ...{ mails, refusal },
    url: `smtp://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}`,
    waitForMail: (to, text = /^/) =>
      new Promise((resolve) => {
        const look = () => {
          const mail = mails.find((one) => one.to.includes(to) && text.test(one.text) && !taken.has(one));
          if (!mail) return;
          waiting.delete(look);
          taken.add(mail);
          resolve(mail);
        };
        waiting.add(look);
        look();
      }),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** One connection: commands a line, answers a line, and after DATA the mail up to a line with a dot. */
async function converse(
  socket: Socket,
  refusal: SmtpServer["refusal"],
  onMail: (mail: ReceivedMail) => void,
): Promise<void> {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let [from, isKnown]: [string, boolean] = ["", false];
  let to: string[] = [];
  let data: string[] | undefined;
  socket.on("error", () => undefined);
  say("220 localhost ESMTP");

  for await (const line of createInterface({ input: socket })) {
    if (data && line !== ".") data.push(line.replace(/^\./, ""));
    else if (data) {
      onMail({ from, to, ...readMail(data) });
      [data, to] = [undefined, []];
      say("250 2.0.0 Kept");
    } else if (/^EHLO /i.test(line)) say("250-localhost\r\n250 AUTH PLAIN");
    else if (/^AUTH PLAIN /i.test(line)) {
      isKnown = Buffer.from(line.slice(11), "base64").toString() === `\0${user}\0${password}`;
      say(isKnown ? "235 2.7.0 Welcome" : "535 5.7.8 Who are you?");
    } else if (!isKnown && !/^(?:QUIT|RSET|NOOP)/i.test(line)) say("530 5.7.0 Authenticate first");
    else if (/^MAIL FROM:/i.test(line)) {
      from = readAddress(line);
      say("250 2.1.0 Ok");
    } else if (/^RCPT TO:/i.test(line)) {
      if (refusal.line) refusal.onUsed?.();
      else to.push(readAddress(line));
      say(refusal.line ?? "250 2.1.5 Ok");
    } else if (/^DATA/i.test(line)) {
      data = [];
      say("354 Go on, and end with a dot");
    } else if (/^QUIT/i.test(line)) socket.end("221 2.0.0 Bye\r\n");
    else say(/^(?:RSET|NOOP)/i.test(line) ? "250 2.0.0 Ok" : "500 5.5.1 What?");
  }
}

function readAddress(line: string): string {
  return /<([^<>]*)>/.exec(line)?.[1] ?? "";
}

function readMail(lines: string[]): { headers: string; text: string } {
  const end = lines.indexOf("");
  const headers = lines.slice(0, end).join("\n");
  const body = lines.slice(end + 1).join("\n");

  return { headers, text: /quoted-printable/i.test(headers) ? decodeQuotedPrintable(body) : body };
}

/** RFC 2045, 6.7. */
function decodeQuotedPrintable(text: string): string {
  const bytes = text
    .replaceAll("=\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16)));

  return Buffer.from(bytes, "latin1").toString("utf8");
}
