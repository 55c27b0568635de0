import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { createPasskeyDevice, type PasskeyDevice } from "../fakes/passkey-device";
import { addPasskey, enter, isIn, joinVerified, password } from "../web/second-factor";
import { startWeb, type Web } from "../web/start-web";
import { createVisitor, type Visitor } from "../web/visitor";

let web: Web;
let ann: Visitor;
let device: PasskeyDevice;

beforeAll(async () => {
  await openDatabase();
  web = await startWeb();
  ann = await joinVerified(web, "ann");
  device = await addPasskey(ann, web.origin);
});

afterAll(async () => {
  expect(await web.stop()).toBe(0);
  await closeDatabase();
});

const begin = async () => (await createVisitor(web.origin).call("secondFactors.beginPasskeySignIn")).data;

/** Whether a browser's answer signs somebody in. */
async function signsIn(response: string): Promise<boolean> {
  const visitor = createVisitor(web.origin);
  await visitor.signInWith("passkey", { response });

  return isIn(visitor);
}

it("a passkey signs in by itself, also where the password asks for a second factor", async () => {
  expect(await signsIn(device.sign(await begin()))).toBe(true);
  const awaiting = await enter(web, "ann");
  expect(await isIn(awaiting)).toBe(false);

  await awaiting.signInWith("passkey", { response: device.sign(await begin()) });

  expect(await isIn(awaiting)).toBe(true);
});

it("an answer that was seen on its way signs nobody in again", async () => {
  const response = device.sign(await begin());

  expect([await signsIn(response), await signsIn(response)]).toEqual([true, false]);
  const another = device.sign(await begin());
  expect((await Promise.all([another, another].map(signsIn))).filter(Boolean)).toHaveLength(1);
});

it("no challenge is good but a fresh one of ours, for signing in", async () => {
  const setUp = (await ann.call("secondFactors.beginPasskey", { password })).data;
  const options = { rpId: "localhost" };

  expect(await signsIn(device.sign({ ...options, challenge: "bm90IG91cnM" }))).toBe(false);
  expect(await signsIn(device.sign({ ...options, ...Object(setUp) }))).toBe(false);
});

it("another site, another key, a copy that lags behind and a device that nobody opened sign nobody in", async () => {
  const elsewhere = createPasskeyDevice("https://evil.example");
  expect(await signsIn(elsewhere.sign(await begin()))).toBe(false);
  expect(await signsIn(device.sign(await begin(), false))).toBe(false);
  expect(await signsIn(device.sign({ ...Object(await begin()), rpId: "evil.example" }))).toBe(false);

  const { passkey } = getDatabase().prisma;
  const { counter } = await passkey.findFirstOrThrow();
  await passkey.updateMany({ data: { counter: counter + 100n } });
  expect(await signsIn(device.sign(await begin()))).toBe(false);
  await passkey.updateMany({ data: { counter } });
  expect(await signsIn(device.sign(await begin()))).toBe(true);
});

it("nobody adds a passkey with somebody else's challenge, or one that is somebody else's", async () => {
  const bob = await joinVerified(web, "bob");
  const { data } = await ann.call("secondFactors.beginPasskey", { password });
  const own = createPasskeyDevice(web.origin);
  const response = own.create(data);

  expect(await bob.call("secondFactors.addPasskey", { response })).toMatchObject({ status: 400 });
  expect(await ann.call("secondFactors.addPasskey", { response })).toMatchObject({ status: 200 });
  expect(await ann.call("secondFactors.addPasskey", { response })).toMatchObject({ status: 400 });
  const again = device.create((await bob.call("secondFactors.beginPasskey", { password })).data);
  expect(await bob.call("secondFactors.addPasskey", { response: again })).toMatchObject({ status: 409 });
});

it("a passkey that was removed signs nobody in", async () => {
  const { passkey } = getDatabase().prisma;
  for (const { id: passkeyId } of await passkey.findMany({ where: { user: { email: "ann@example.com" } } })) {
    const input = { passkeyId, password };
    expect(await ann.call("secondFactors.removePasskey", input)).toMatchObject({ status: 200 });
  }

  expect(await signsIn(device.sign(await begin()))).toBe(false);
  expect(await isIn(await enter(web, "ann"))).toBe(true);
});
