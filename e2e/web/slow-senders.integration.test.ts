import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { joinAs } from "./join-as";
import { startWeb, type Web } from "./start-web";

let web: Web;
let cookie: string;

beforeAll(async () => {
  await openDatabase();
  web = await startWeb();
  const { visitor } = await joinAs(web, "ann");
  cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
});

afterAll(async () => {
  expect(await web.stop()).toBe(0);
  await closeDatabase();
});

const form =
  "POST /api/auth/callback/password HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\ncsrf";
const upload = (session: string) =>
  `PUT /api/media/uploads?name=a.mp4 HTTP/1.1\r\nHost: localhost\r\nCookie: ${session}\r\nContent-Length: 1000000\r\n\r\n`;

/** Says a beginning, then a byte a second as long as anybody listens. */
async function sendSlowly(beginning: string): Promise<Socket> {
  const socket = connect(web.port, "localhost");
  // Being cut off while one speaks is an error, too.
  socket.on("error", () => undefined);
  socket.resume();
  await once(socket, "connect");
  socket.write(beginning);
  const speaking = setInterval(() => socket.write("x"), 1000);
  socket.on("close", () => clearInterval(speaking));

  return socket;
}

it("whoever sends a byte now and then is cut off, but for a file that is uploaded", async () => {
  const uploading = await sendSlowly(upload(cookie));
  const others = await Promise.all(
    ["", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", form, upload("nobody")].map(sendSlowly),
  );

  await Promise.all(others.map((socket) => once(socket, "close")));

  expect(uploading.closed).toBe(false);
  uploading.destroy();
}, 60_000);
