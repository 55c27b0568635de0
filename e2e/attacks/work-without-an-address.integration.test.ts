import sharp from "sharp";
import { z } from "zod";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { updateUser } from "@/server/auth/repository";
import { type SmtpServer, startSmtpServer } from "../fakes/smtp-server";
import { joinAs, type Joined } from "../web/join-as";
import { startUploadWorker } from "../setup/uploads";
import { startWeb, type Web } from "../web/start-web";
import { createVisitor, type Visitor } from "../web/visitor";

const session = "next-auth.session-token";
const script = "# Cranes\n\nThey wade.\n";
let smtp: SmtpServer;
let stopWorker: () => Promise<void>;
/** An operator who had no mail server yet, and the same one with it. */
let before: Web;
let web: Web;
let eve: Joined;
let photo: Blob;

beforeAll(async () => {
  await openDatabase();
  stopWorker = await startUploadWorker();
  smtp = await startSmtpServer();
  before = await startWeb();
  web = await startWeb({ SMTP_URL: smtp.url });
  eve = await joinAs(before, "eve");
  photo = new Blob([
    new Uint8Array(
      await sharp({ create: { width: 300, height: 200, channels: 3, background: "teal" } })
        .jpeg()
        .toBuffer(),
    ),
  ]);
});

afterAll(async () => {
  expect(await Promise.all([before.stop(), web.stop()])).toEqual([0, 0]);
  await stopWorker();
  await Promise.all([smtp.close(), closeDatabase()]);
});

/** A session is the same one wherever its cookie is shown. */
function visit({ origin }: Web): Visitor {
  const visitor = createVisitor(origin);
  visitor.cookies.set(session, eve.visitor.cookies.get(session) ?? "");

  return visitor;
}

const upload = (visitor: Visitor) =>
  visitor.send("/api/media/uploads?name=reef.jpg", { method: "PUT", body: photo });

it("whoever has shown no address uploads, renders and fetches nothing where mails are sent", async () => {
  const visitor = visit(web);
  const { data } = await visitor.call("videos.create", { script });
  const { videoId } = z.object({ videoId: z.uuid() }).parse(data);

  const source = { kind: "article", address: "https://example.com/" };
  const brief = { topic: "octopuses", language: "en", lengthSeconds: 60, source };

  for (const answer of [
    await visitor.call("renders.request", { videoId, preset: "draft" }),
    await visitor.call("writings.start", { brief }),
  ]) {
    expect(answer.status).toBe(403);
    expect(answer.message).toContain("Verify your e-mail address first");
  }
  const response = await upload(visitor);
  expect(response.status).toBe(403);
  expect(await response.text()).toContain("in the settings");
});

it("where nobody could verify an address, nobody has to", async () => {
  expect((await upload(visit(before))).status).toBe(201);
});

it("whoever has verified theirs goes on", async () => {
  await updateUser(eve.userId, { emailVerifiedAt: new Date() });

  expect((await upload(visit(web))).ok).toBe(true);
});
