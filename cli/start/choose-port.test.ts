import { createServer } from "node:net";
import { z } from "zod";
import { expect, it } from "vitest";
import { choosePort } from "./choose-port";

it("a port that was asked for is taken as it is, or refused while another program has it", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, resolve));
  const { port } = z.object({ port: z.number() }).parse(other.address());

  await expect(choosePort(port)).rejects.toThrow(`Port ${port} is taken by another program`);
  await new Promise((resolve) => other.close(resolve));

  expect(await choosePort(port)).toBe(port);
});

it("without one the first that is free is found", async () => {
  expect(await choosePort(undefined)).toBeGreaterThanOrEqual(3000);
});
