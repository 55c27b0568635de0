import type { Inngest, InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import { z } from "zod";
import { AppError } from "@/server/errors";
import { type ServeHandler, serveHost, serveUrl } from "../protocol/call-function";
import { functionDefinitionSchema } from "./function-definition";
import type { RegisteredFunction } from "./sync-functions";

export type EmbeddedApp = { client: Inngest.Any; functions: InngestFunction.Any[] };
export type CallableFunction = RegisteredFunction & { handler: ServeHandler };

const registrationSchema = z.object({
  app_id: z.string(),
  functions: z.array(z.looseObject({ id: z.string() })),
});

/** Asks the SDK, in process, what it would register ("in-band sync"), and reads every function in the answer. */
async function readRegistration({ client, functions }: EmbeddedApp) {
  const handler = serve({ client, functions });
  const response = await handler(
    new Request(serveUrl, {
      method: "PUT",
      headers: { "content-type": "application/json", host: serveHost, "x-inngest-sync-kind": "in_band" },
      body: JSON.stringify({ url: serveUrl }),
    }),
  );
  const answer = await response.text();
  if (!response.ok)
    throw new AppError("CONFIGURATION_INVALID", `the SDK answers ${response.status}: ${answer}`);

  return { handler, ...registrationSchema.parse(JSON.parse(answer)) };
}

/**
 * The functions of all apps, ready to be called. Throws one CONFIGURATION_INVALID with every violation: unsupported features must not
 * surface in production.
 */
export async function registerFunctions(apps: EmbeddedApp[]): Promise<CallableFunction[]> {
  const registered: CallableFunction[] = [];
  const violations: string[] = [];

  for (const app of apps) {
    try {
      const { handler, app_id: appId, functions } = await readRegistration(app);

      for (const config of functions) {
        const parsed = functionDefinitionSchema.safeParse(config);
        if (parsed.success) {
          registered.push({ appId, handler, definition: parsed.data });
        } else {
          const issues = parsed.error.issues.map(({ path, message }) =>
            [path.join("."), message].join(" ").trim(),
          );
          violations.push(...issues.map((issue) => `${config.id}: ${issue}`));
        }
      }
    } catch (error) {
      violations.push(`${app.client.id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  if (violations.length > 0) {
    throw new AppError(
      "CONFIGURATION_INVALID",
      `The embedded workflow engine cannot run these functions:\n${violations.map((violation) => `- ${violation}`).join("\n")}`,
    );
  }

  return registered;
}
