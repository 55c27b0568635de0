import type { Writer } from "@/server/adapters/writer/writer";
import { AppError } from "@/server/errors";
import type { Provider } from "../registry";
import { keepKeySecret } from "./keep-key-secret";

/** Whom a call goes to: a provider, the key, and the address where that is not the provider's own. */
export type Credentials = { provider: Provider; key: string | null; baseUrl?: string };

/** A writer that never tells its key, whatever the vendor answers. */
export function openWriter({ provider, key }: Credentials): Writer {
  const error = new AppError("PROVIDER_UNAVAILABLE", `${provider.name} has no adapter yet.`);

  return keepKeySecret(createRejectingWriter(error), key);
}

/** In place of a writer that cannot even be asked, so that whoever uses it learns why. */
export function createRejectingWriter(error: AppError): Writer {
  return { write: () => Promise.reject(error), listModels: () => Promise.reject(error) };
}
