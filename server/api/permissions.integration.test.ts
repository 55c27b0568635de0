import { format, resolveConfig } from "prettier";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { joinAs } from "@/e2e/setup/team";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import type { Account } from "@/server/auth/schema";
import { createChannel } from "@/server/channels/channels";
import { addChannel, addToQueue } from "@/server/publications/queue/queue.fixture";
import { env } from "@/server/env";
import { createVideo } from "@/server/videos/create-video";
import { insertWriting } from "@/server/writing/repository";
import { hasPermission, permissions, roleSchema } from "@/server/workspaces/schema";
import { listProcedures } from "./list-procedures.fixture";
import { printPermissions } from "./print-permissions";
import { requirePermission } from "./require-permission";
import { createCaller } from "./root";
import { brief, channel, script } from "./tenancy.fixture";

const procedures = listProcedures();
const permitted = Object.entries(procedures).flatMap(([name, meta]) =>
  meta.access === "permitted" ? [{ name, ...meta }] : [],
);

let owner: Account;
/** Every id of one channel that a procedure may take. */
let own: Record<string, unknown>;
let other: Record<string, unknown>;
let ownChannelId = "";

beforeAll(async () => {
  env.appSecret = "a secret of thirty-two characters";
  await openDatabase();
  owner = await createAccount("owner");
  own = await fillChannel("Sea");
  other = await fillChannel("Sky");
  ownChannelId = z.string().parse(own.channelId);
});
afterAll(closeDatabase);

async function fillChannel(name: string): Promise<Record<string, unknown>> {
  const { workspaceId, userId } = owner;
  const { channelId } = await createChannel(workspaceId, { ...channel, name });
  const { videoId } = await createVideo({ workspaceId, ownerId: userId, script, channelId });
  const { writingId } = await insertWriting({
    ...{ workspaceId, videoId, userId },
    request: { kind: "script", brief, script, revision: 0 },
  });
  const { id: renderId } = await getDatabase().prisma.render.create({ data: { workspaceId, videoId } });
  const { id: publicationId } = await getDatabase().prisma.publication.findFirstOrThrow({
    where: { id: (await addToQueue(await addChannel(workspaceId))).publicationId },
  });
  await getDatabase().prisma.publication.update({ where: { id: publicationId }, data: { channelId } });

  return { channelId, videoId, videoIds: [videoId], writingId, renderId, publicationId };
}

/** A procedure's answer to an input, valid or not: "FORBIDDEN" or something else. */
async function call(account: Account | null, name: string, input: unknown): Promise<string> {
  const caller: unknown = createCaller({ account, caller: { address: "" } });
  let procedure = caller;
  for (const part of name.split(".")) procedure = z.custom<Record<string, unknown>>().parse(procedure)[part];
  try {
    await z.custom<(input: unknown) => unknown>().parse(procedure)(input);

    return "OK";
  } catch (error) {
    return error instanceof TRPCError ? error.code : String(error);
  }
}

it("docs/permissions.md says who may do what", async () => {
  const options = await resolveConfig("docs/permissions.md");
  const text = await format(printPermissions(procedures), { ...options, parser: "markdown" });

  await expect(text).toMatchFileSnapshot("../../docs/permissions.md");
});

it("every procedure says whom it is for", () => {
  expect(Object.entries(procedures).filter(([, meta]) => !("access" in meta))).toEqual([]);
  expect(permitted.length).toBeGreaterThan(40);
});

it.each(Object.keys(procedures))(
  "nobody who is not signed in may call %s, unless it is a door in",
  async (name) => {
    const isOpen = procedures[name]?.access === "public";

    expect((await call(null, name, undefined)) === "UNAUTHORIZED").toBe(!isOpen);
  },
);

describe.each(roleSchema.options)("a member who is %s", (role) => {
  let account: Account;
  beforeAll(async () => {
    const { workspaceId } = await createAccount(`host-of-${role}`);
    account = await joinAs({ workspaceId, role });
  });

  it.each(Object.entries(procedures))("may call %s exactly where the table says so", async (name, meta) => {
    const isAllowed = meta.access !== "permitted" || hasPermission({ role, channelIds: [] }, meta.permission);

    // A call that passes the permission check fails on its missing input, or finds an empty workspace.
    expect((await call(account, name, undefined)) === "FORBIDDEN").toBe(!isAllowed);
  });
});

describe("an admin who is limited to a channel", () => {
  let admin: Account;
  beforeAll(async () => {
    const { workspaceId } = owner;
    admin = await joinAs({ workspaceId, role: "admin", channelIds: [ownChannelId] });
  });

  it.each(permitted)("may call $name where it is about that channel, and not about another", async (meta) => {
    const { name, permission, isAnywhere } = meta;
    const { roles, in: place } = permissions[permission];
    const allowed = roles.some((role) => role === "admin");
    if (place === "library" || (isAnywhere && place === "channel")) {
      expect(await call(admin, name, undefined)).not.toBe("FORBIDDEN");
      return;
    }

    expect(await call(admin, name, other)).toBe("FORBIDDEN");
    expect(await call(admin, name, { ...own, videoIds: [own.videoId, other.videoId] })).toBe("FORBIDDEN");
    expect(await call(admin, name, {})).toBe("FORBIDDEN");
    const asked = requirePermission(admin, permission, { input: own });
    if (place === "channel" && allowed) await asked;
    else await expect(asked).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it.each(["channelId", "videoId", "videoIds", "writingId", "renderId", "publicationId"])(
    "is known by %s to be in it",
    async (key) => {
      const ask = (input: unknown) => requirePermission(admin, "videos:edit", { input });

      await ask({ [key]: own[key] });
      await ask({ data: [{ [key]: own[key] }] });
      await expect(ask({ [key]: other[key] })).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(ask({ data: [{ [key]: other[key] }] })).rejects.toMatchObject({ code: "FORBIDDEN" });
    },
  );

  it("makes videos there alone, moves none out, and sees all", async () => {
    const api = createCaller({ account: admin, caller: { address: "" } });
    const { videoId } = await api.videos.create({ script, channelId: ownChannelId });

    await expect(api.videos.create({ script })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(api.videos.moveToChannel({ videoId, channelId: null })).rejects.toMatchObject({
      message: /limited to some channels/,
    });
    expect((await api.videos.get({ videoId: z.string().parse(other.videoId) })).title).toBe("Three hearts");
  });
});
