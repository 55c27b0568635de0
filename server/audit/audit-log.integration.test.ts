import { text } from "node:stream/consumers";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, test } from "vitest";
import { joinAs } from "@/e2e/setup/team";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { createCaller } from "@/server/api/root";
import { channel } from "@/server/api/tenancy.fixture";
import type { Account } from "@/server/auth/schema";
import type { AuditFilter } from "./schema";
import { openAuditCsv } from "./list-audit-log";
import { recordAuditEvent } from "./record-audit-event";

let owner: Account;
let editor: Account;

beforeAll(async () => {
  await openDatabase();
  owner = await createAccount("owner");
  editor = await joinAs({ workspaceId: owner.workspaceId, role: "editor", name: "Eve" });
});
afterAll(closeDatabase);

const as = (account: Account) => createCaller({ account, caller: { address: "" } });
const read = async (filter: AuditFilter = {}) => (await as(owner).audit.list(filter)).entries;

test("the log says who changed what, and what it was before", async () => {
  const { channelId } = await as(owner).channels.create({ ...channel, name: "Sea" });
  await as(owner).channels.update({
    channelId,
    data: { ...channel, name: "Deep sea", profile: { ...channel.profile, speed: 1.2 } },
  });
  const { videoId } = await as(editor).videos.create({ script: "# Cranes\n\nThey wade.\n" });
  await as(editor).videos.moveToChannel({ videoId, channelId });
  await as(editor).videos.delete({ videoIds: [videoId] });
  await as(editor).videos.restore({ videoIds: [videoId] });
  await as(owner).workspaces.rename({ name: "Studio" });
  await as(owner).costs.setCaps({ scope: "workspace", dayMicros: 1_500_000, monthMicros: null });
  await as(owner).members.change({ userId: editor.userId, role: "editor", channelIds: [channelId] });
  await as(owner).channels.delete({ channelId });

  const lines = (await read()).map(({ actor, action, subject, before, after }) =>
    [actor, action, subject, JSON.stringify(before), JSON.stringify(after)].join(" "),
  );

  expect(lines.toReversed()).toEqual([
    "owner channel.created Sea null null",
    'owner channel.changed Sea {"name":"Sea","speed":1} {"name":"Deep sea","speed":1.2}',
    'Eve video.moved Cranes {"channel":null} {"channel":"Deep sea"}',
    "Eve video.deleted Cranes null null",
    "Eve video.restored Cranes null null",
    'owner workspace.renamed  {"name":"owner\'s workspace"} {"name":"Studio"}',
    'owner caps.changed the workspace {"day":"no cap","month":"no cap"} {"day":"$1.50","month":"no cap"}',
    'owner member.changed Eve {"role":"editor","channels":"all"} {"role":"editor","channels":["Deep sea"]}',
    "owner channel.deleted Deep sea null null",
  ]);
});

test("it is filtered by person, action and day, and nobody else's is in it", async () => {
  expect((await read({ actor: editor.userId })).map(({ action }) => action)).toEqual([
    ...["video.restored", "video.deleted", "video.moved"],
  ]);
  expect(await read({ action: "workspace.renamed" })).toHaveLength(1);
  const today = new Date().toISOString().slice(0, 10);
  expect((await read({ from: today, to: today })).length).toBeGreaterThan(5);
  expect(await read({ to: "2025-12-31" })).toEqual([]);
  expect((await as(owner).audit.actors()).map(({ name }) => name)).toEqual(["Eve", "owner"]);
  const stranger = await createAccount("stranger");
  expect((await as(stranger).audit.list({})).entries).toEqual([]);
});

test("who may not read it, does not", async () => {
  await expect(as(editor).audit.list({})).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(as(editor).audit.actors()).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a long log is read page by page, each line once, also of one moment", async () => {
  const { workspaceId } = await createAccount("long");
  const createdAt = new Date();
  await getDatabase().prisma.auditEvent.createMany({
    data: Array.from({ length: 120 }, (_, index) => ({
      ...{ workspaceId, createdAt, actor: "Ann", action: "video.deleted", subject: String(index) },
    })),
  });
  const account = { ...owner, workspaceId };
  const subjects: string[] = [];
  let page = await as(account).audit.list({});
  subjects.push(...page.entries.map(({ subject }) => subject));
  while (page.nextCursor) {
    page = await as(account).audit.list({ cursor: page.nextCursor });
    subjects.push(...page.entries.map(({ subject }) => subject));
  }

  expect(subjects).toHaveLength(120);
  expect(new Set(subjects).size).toBe(120);
});

test("a spreadsheet shows it, and reckons nothing of it", async () => {
  const { workspaceId } = await createAccount("sheet");
  await recordAuditEvent({
    ...{ workspaceId, action: "video.deleted", actor: { userId: null, name: "=cmd|' /C calc'!A0" } },
    ...{ subject: { name: "+SUM(A1)" }, before: { titles: ["@one", "two"] } },
  });

  const { data } = Papa.parse<string[]>(await text(openAuditCsv(workspaceId, {})));

  expect(data[0]).toEqual(["Time (UTC)", "Who", "Action", "What", "Before", "After", "Event"]);
  // An apostrophe shows what would be reckoned.
  expect(data[1]?.slice(1)).toEqual([
    ...["'=cmd|' /C calc'!A0", "deleted the video", "'+SUM(A1)", "titles: @one, two", ""],
    "video.deleted",
  ]);
});

test("the log of connections holds no key", async () => {
  const { workspaceId } = owner;
  await getDatabase().prisma.providerConnection.create({
    data: {
      workspaceId,
      provider: "openai",
      position: 0,
      encryptedKey: "sk-secret",
      keyHint: "cret",
      settings: {},
    },
  });
  await as(owner).connections.remove({ provider: "openai" });

  const [entry] = await read({ action: "connection.removed" });

  expect(entry).toMatchObject({ subject: "OpenAI", before: null, after: null });
  expect(JSON.stringify(await read())).not.toContain("secret");
});
