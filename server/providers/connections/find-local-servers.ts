import { z } from "zod";
import { isPersonal } from "@/server/env";
import { AppError } from "@/server/errors";
import { limitAttempts } from "@/server/auth/limit-attempts";
import { getProvider } from "../registry";
import type { ProviderId } from "./schema";

/** A program on this machine that serves models, and can be connected. */
export type LocalServer = { provider: ProviderId; name: string; baseUrl: string; modelCount: number };

type Place = Omit<LocalServer, "modelCount">;

/** What is on this machine answers at once. */
const timeLimitMs = 1500;
const maxBytes = 1024 * 1024;

const ollamaSchema = z.object({ models: z.array(z.unknown()) }).transform(({ models }) => models);
const openAiSchema = z
  .object({ object: z.literal("list"), data: z.array(z.unknown()) })
  .transform(({ data }) => data);

/** Where these programs listen unless they are told otherwise. */
const compatible = [
  { name: "LM Studio", port: 1234 },
  { name: "llama.cpp", port: 8080 },
  { name: "vLLM", port: 8000 },
];
/** All ports that programs of this machine are looked for at. */
export const localPorts = ["11434", ...compatible.map(({ port }) => String(port))];

/**
 * The programs on this machine that serve models. Only for those whose machine it is. Throws FORBIDDEN elsewhere, and
 * TOO_MANY_REQUESTS.
 */
export async function findLocalServers(workspaceId: string): Promise<LocalServer[]> {
  if (!isPersonal()) {
    throw new AppError("FORBIDDEN", "Programs on the machine of this installation are not for everybody.");
  }
  await limitAttempts("test-connection", { account: workspaceId });

  return findServers(localPlaces());
}

/** Where such programs are looked for: on this machine alone, unless whoever runs it has named another for Ollama. */
export function localPlaces(): Place[] {
  return [
    { provider: "ollama", name: "Ollama", baseUrl: getProvider("ollama").baseUrl },
    ...compatible.map(({ name, port }) => ({
      ...{ provider: "compatible" as const, name, baseUrl: `http://localhost:${port}/v1` },
    })),
  ];
}

/** Those of the places where such a program answers. */
export async function findServers(places: Place[]): Promise<LocalServer[]> {
  const found = await Promise.all(places.map(lookAt));

  return found.filter((server) => server !== null);
}

/** Whatever else listens there, or nothing, is no such program. */
async function lookAt(place: Place): Promise<LocalServer | null> {
  const { path, schema } =
    place.provider === "ollama"
      ? { path: "/api/tags", schema: ollamaSchema }
      : { path: "/models", schema: openAiSchema };

  try {
    const response = await fetch(place.baseUrl + path, {
      ...{ redirect: "error", signal: AbortSignal.timeout(timeLimitMs) },
      headers: { accept: "application/json" },
    });
    const models = schema.safeParse(JSON.parse(await readStart(response)));

    return response.ok && models.success ? { ...place, modelCount: models.data.length } : null;
  } catch {
    return null;
  }
}

async function readStart(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let byteCount = 0;
  for await (const part of response.body ?? []) {
    byteCount += part.length;
    if (byteCount > maxBytes) break;
    parts.push(part);
  }

  return Buffer.concat(parts).toString("utf8");
}
