import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { openDevice, sealDevice } from "./known-device";

const secret = "a secret of thirty-two characters";
const device = { id: randomUUID(), userIds: [randomUUID()] };

it("a browser shows who used it before, and nobody adds themselves", () => {
  const sealed = sealDevice(device, secret);
  expect(openDevice(sealed, secret)).toEqual(device);

  const [, signature] = sealed.split(".");
  const other = Buffer.from(JSON.stringify({ ...device, userIds: [randomUUID()] })).toString("base64url");
  for (const forged of [`${other}.${signature}`, sealDevice(device, "another secret"), "", ".", "a.b"]) {
    expect(openDevice(forged, secret)).toBeUndefined();
  }
});
