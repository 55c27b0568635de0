import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { toWebStream } from "./to-web-stream";

it("nothing is opened before somebody reads, and it is closed when they leave", async () => {
  const source = Readable.from([Buffer.from("three"), Buffer.from(" hearts")]);
  let isOpen = false;
  const stream = toWebStream(() => {
    isOpen = true;

    return source;
  });
  await new Promise(setImmediate);
  expect(isOpen).toBe(false);

  const reader = stream.getReader();
  expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe("three");
  await reader.cancel();

  expect(source.destroyed).toBe(true);
});

it("what is never read is never opened, and all that is read is given", async () => {
  const open = () => Readable.from([Buffer.from("three"), Buffer.from(" hearts")]);
  await toWebStream(() => {
    throw new Error("It was opened.");
  }).cancel();

  expect(await new Response(toWebStream(open)).text()).toBe("three hearts");
});
