import { expect, test } from "vitest";
import { guardAddress } from "./guard-address";

test.each([
  ["ftp://example.com/a", /http:\/\/ or https:\/\//],
  ["file:///etc/passwd", /http:\/\/ or https:\/\//],
  ["https://ann:secret@example.com/", /user name or a password/],
  ["http://8.8.8.8:22/", /port 22/],
  ["http://8.8.8.8:8080/", /port 8080/],
])("%s is rejected before anybody is asked for its name", async (address, message) => {
  await expect(guardAddress(new URL(address))).rejects.toMatchObject({
    code: "INVALID_INPUT",
    message: expect.stringMatching(message) as string,
  });
});

test.each([
  "http://localhost/",
  "http://127.0.0.1/",
  "http://127.1/",
  "http://2130706433/",
  "http://0x7f.0.0.1/",
  "http://0/",
  "http://0.0.0.0/",
  "http://[::]/",
  "http://[::1]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[64:ff9b::7f00:1]/",
  "http://169.254.169.254/latest/meta-data/",
  "https://10.1.2.3/",
  "https://192.168.0.1:443/",
])("%s is not on the public internet", async (address) => {
  await expect(guardAddress(new URL(address))).rejects.toMatchObject({
    code: "INVALID_INPUT",
    message: expect.stringContaining("not on the public internet") as string,
  });
});

test("a public address is connected to as it was checked", async () => {
  expect(await guardAddress(new URL("http://8.8.8.8/"))).toEqual([{ address: "8.8.8.8", family: 4 }]);
  expect(await guardAddress(new URL("https://[2606:4700:4700::1111]/"))).toEqual([
    { address: "2606:4700:4700::1111", family: 6 },
  ]);
});

test("a name that is not found is told, and the server is not taken to be without fault", async () => {
  await expect(guardAddress(new URL("https://nobody.invalid/"))).rejects.toThrow(
    /^nobody\.invalid was not found: .* or the server has no internet/,
  );
});
