import { createGuardedFetch } from "@/server/adapters/web/guarded-fetch";
import { createWriter } from "@/server/adapters/writer/create-writer";
import type { Writer } from "@/server/adapters/writer/writer";
import { env, isPersonal } from "@/server/env";
import type { AppError } from "@/server/errors";
import type { Provider } from "../registry";
import { localPorts } from "./find-local-servers";
import { keepKeySecret } from "./keep-key-secret";

/** Whom a call goes to: a provider, the key, and the address where that is not the provider's own. */
export type Credentials = { provider: Provider; key: string | null; baseUrl?: string };

/** A writer that never tells its key, whatever the vendor answers. */
export function openWriter({ provider, key, baseUrl }: Credentials): Writer {
  const writer = createWriter({
    ...{ vendor: provider.id, name: provider.name, baseUrl: baseUrl ?? provider.baseUrl },
    ...(key !== null && { apiKey: key }),
    // What whoever runs this installation set is theirs; what people typed leads where all may go.
    ...(baseUrl !== undefined && !isOperators(baseUrl) && { fetch: createGuardedFetch(listPrivateHosts()) }),
  });

  return keepKeySecret(writer, key);
}

function isOperators(baseUrl: string): boolean {
  return Object.values(env.providerBaseUrls).includes(baseUrl);
}

/** On one's own machine, also the programs that are offered there. */
function listPrivateHosts(): string[] {
  return [...env.privateHosts, ...(isPersonal() ? localPorts.map((port) => `localhost:${port}`) : [])];
}

/** In place of a writer that cannot even be asked, so that whoever uses it learns why. */
export function createRejectingWriter(error: AppError): Writer {
  return { write: () => Promise.reject(error), listModels: () => Promise.reject(error) };
}
