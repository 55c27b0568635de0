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
    // What people typed leads where all may go, also where it is what whoever runs this installation set for others.
    ...(provider.mayChooseAddress && { fetch: createGuardedFetch(listPrivateHosts()) }),
  });

  return keepKeySecret(writer, key);
}

/** Where the installation is one person's, also the programs of its machine that are offered, and its own Ollama. */
function listPrivateHosts(): string[] {
  if (!isPersonal()) return env.privateHosts;
  const { host } = new URL(env.providerBaseUrls.ollama);

  return [...env.privateHosts, ...localPorts.map((port) => `localhost:${port}`), host];
}

/** In place of a writer that cannot even be asked, so that whoever uses it learns why. */
export function createRejectingWriter(error: AppError): Writer {
  return { write: () => Promise.reject(error), listModels: () => Promise.reject(error) };
}
