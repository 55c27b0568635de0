import type { ConnectedWriter } from "@/server/providers/resolve-writer";
import { listWriters } from "@/server/providers/resolve-writer";
import { openWriter } from "@/server/providers/connections/open-writer";
import { getDefaultModel, listProviders, updateModel } from "@/server/providers/registry";
import { AppError } from "@/server/errors";

/**
 * The writer to evaluate: the workspace's own, or the one that `wanted` names, "anthropic" or "ollama:llama3.1:8b". Throws
 * INVALID_INPUT, saying what to do, if there is none.
 */
export async function chooseWriter(
  workspaceId: string,
  wanted: string | undefined,
): Promise<ConnectedWriter> {
  const writers = await listWriters(workspaceId);
  if (wanted === undefined) {
    const [first] = writers;
    if (first) return first;
    throw new AppError(
      "INVALID_INPUT",
      `Nobody writes here: set one of ${listVariables()}, or name a --model.`,
    );
  }

  const [id = "", ...rest] = wanted.split(":");
  const modelId = rest.join(":");
  const provider = listProviders("writer").find((one) => one.id === id);
  if (!provider) {
    const ids = listProviders("writer").map((one) => one.id);
    throw new AppError("INVALID_INPUT", `Nobody is named “${id}”: use ${ids.join(", ")}.`);
  }
  const connected = writers.find((writer) => writer.provider === provider.id);
  if (!connected && provider.takesKey === "always") {
    throw new AppError(
      "INVALID_INPUT",
      `${provider.name} needs a key: set ${provider.environment?.variable}.`,
    );
  }
  const known = connected?.model ?? getDefaultModel(provider.id);
  const model = modelId === "" ? known : updateModel(provider.id, { id: modelId, name: modelId });
  if (!model) throw new AppError("INVALID_INPUT", `Name a model of ${provider.name}: --model ${id}:<model>.`);

  return {
    provider: provider.id,
    name: provider.name,
    writer: openWriter({ provider, key: null }),
    recordUse: async () => {},
    ...connected,
    model,
  };
}

function listVariables(): string {
  return listProviders("writer")
    .flatMap(({ environment }) => environment?.variable ?? [])
    .join(", ");
}
