import type { InngestFunction } from "inngest";
import { expect, test } from "vitest";
import { z } from "zod";
import { jobFunctions } from "@/server/jobs/functions";
import { apps } from "./apps";
import { crons } from "./crons";

const functions = apps.flatMap((app): InngestFunction.Any[] => app.functions);
const triggersSchema = z.array(z.object({ cron: z.string().optional() }));

test("people are told what each function is", () => {
  expect(Object.keys(jobFunctions).toSorted()).toEqual(functions.map((each) => each.id()).toSorted());
});

test("all that runs by itself is among the schedules", () => {
  const scheduled = functions.flatMap((each) =>
    triggersSchema.parse(each.opts.triggers).flatMap(({ cron }) => (cron ? [[each.id(), cron]] : [])),
  );

  expect(Object.fromEntries(scheduled)).toEqual(crons);
});
