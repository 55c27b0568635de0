import type { WriterModel } from "@/server/adapters/writer/writer";
import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { limitAttempts } from "@/server/auth/limit-attempts";
import { AppError } from "@/server/errors";
import { getDefaultModel, getProvider, type Provider } from "../registry";
import { encryptKey, toKeyHint } from "./connection-key";
import { upsertConnection } from "./connection-repository";
import { findOwnConnection, type UsableConnection } from "./list-connections";
import { type Credentials, openWriter } from "./open-writer";
import type { SaveConnectionInput } from "./schema";

/** Somebody waits for it, and a list of models is quick. */
const timeLimitMs = 15_000;

/**
 * Connects a provider, or changes its connection, once a real call has shown that it works: what does not work is not kept.
 * Throws INVALID_INPUT with what to enter, CONFLICT where a stored key would go to another address, PROVIDER_… with what the provider says, and TOO_MANY_REQUESTS.
 */
export async function saveConnection(workspaceId: string, input: SaveConnectionInput): Promise<void> {
  const provider = getProvider(input.provider);
  const own = await findOwnConnection(workspaceId, provider.id);
  const credentials = chooseCredentials(provider, input, own);
  const isUnchanged = own && credentials.key === own.key && credentials.baseUrl === own.baseUrl;
  const isSameModel = input.model === "" || input.model === own?.model.id;
  const model =
    isUnchanged && isSameModel && !own.keyProblem
      ? own.model
      : await chooseModel({ workspaceId, credentials, wanted: input.model || own?.model.id });
  const { key, baseUrl } = credentials;

  await upsertConnection(
    { workspaceId, provider: provider.id },
    {
      encryptedKey: key === null ? null : encryptKey(workspaceId, key),
      keyHint: toKeyHint(key ?? ""),
      settings: { model, ...(baseUrl !== undefined && { baseUrl }) },
      isFallback: input.isFallback,
      ...(model !== own?.model && { lastUsedAt: new Date(), lastError: null, lastErrorAt: null }),
    },
  );
  const { isFallback } = input;
  await recordAuditEvent({
    ...{ workspaceId, action: "connection.saved", subject: { name: provider.name } },
    // Whether the key is another now, and nothing of it.
    after: { model: model.name, address: baseUrl ?? null, isFallback, hasNewKey: key !== (own?.key ?? null) },
  });
}

/** A key that is stored goes to the address that it was entered for, and to no other one. */
function chooseCredentials(
  provider: Provider,
  input: SaveConnectionInput,
  own: UsableConnection | null,
): Credentials {
  if (input.baseUrl !== "" && !provider.mayChooseAddress) {
    throw new AppError("INVALID_INPUT", `The address of ${provider.name} cannot be chosen.`);
  }
  const baseUrl = provider.mayChooseAddress ? input.baseUrl || own?.baseUrl || provider.baseUrl : undefined;
  const isAtSameAddress = baseUrl === own?.baseUrl;
  if (input.key === "" && own?.key && !isAtSameAddress) {
    throw new AppError(
      "CONFLICT",
      "The stored key was entered for another address: enter the key for this one.",
    );
  }
  const key = input.key || own?.key || null;
  if (key === null && provider.takesKey === "always") {
    throw new AppError("INVALID_INPUT", `Enter the key that ${provider.name} gave you.`);
  }

  return { provider, key, ...(baseUrl !== undefined && { baseUrl }) };
}

type Choice = { workspaceId: string; credentials: Credentials; wanted: string | undefined };

/** The model that is wanted, or else the one that suits best, of those that the key may use now. */
async function chooseModel({ workspaceId, credentials, wanted }: Choice): Promise<WriterModel> {
  await limitAttempts("test-connection", { account: workspaceId });
  const { provider } = credentials;
  const models = await openWriter(credentials).listModels(AbortSignal.timeout(timeLimitMs));
  const find = (id: string | undefined) => models.find((model) => model.id === id);
  const model = find(wanted) ?? find(getDefaultModel(provider.id)?.id) ?? models[0];
  if (model) return model;

  throw new AppError("INVALID_INPUT", `${provider.name} has no model yet: install or load one there first.`);
}
