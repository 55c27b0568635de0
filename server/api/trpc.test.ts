import { expect, it } from "vitest";
import { z } from "zod";
import { createCallerFactory, publicProcedure, router } from "./trpc";

const kindsSchema = z.object({ kinds: z.array(z.enum(["photo", "sound"])) });
const caller = createCallerFactory(
  router({ count: publicProcedure.input(kindsSchema).query(({ input }) => input.kinds.length) }),
)({ account: null, caller: { address: "" } });

const ask = (count: number) => caller.count({ kinds: Array<"photo">(count).fill("photo") });

it("an input of too many values is rejected before its schema looks at any, be they all the same", async () => {
  expect(await ask(200)).toBe(200);
  await expect(ask(1000)).rejects.toMatchObject({
    message: "This asks about more than 1000 things; ask for fewer.",
  });
});
