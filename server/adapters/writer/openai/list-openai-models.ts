import { isIP } from "node:net";
import type OpenAI from "openai";
import { z } from "zod";
import { isPublicAddress } from "@/server/adapters/web/is-public-address";
import { mergeModels } from "../merge-models";
import type { VendorAccess } from "../vendor-call";
import type { WriterModel, WriterPrices } from "../writer";
import type { OpenAiPreset } from "./openai-presets";

/** OpenAI's fields and those that OpenRouter has beside them. */
const modelSchema = z.object({
  id: z.string().min(1),
  name: z.string().optional(),
  /** The last day. */
  shutdown_date: z.string().nullish(),
  /** US dollars per token, as text; "-1" where it depends on what is asked. */
  pricing: z
    .object({
      prompt: z.coerce.number(),
      completion: z.coerce.number(),
      input_cache_read: z.coerce.number().optional(),
    })
    .optional(),
  supported_parameters: z.array(z.string()).optional(),
});
/** More are none of anybody's: each is looked at while all others wait. */
const maxListed = 5000;
const listSchema = z.object({
  data: z
    .array(z.unknown())
    .transform((models) => models.slice(0, maxListed))
    .pipe(z.array(modelSchema)),
});

const free: WriterPrices = { input: 0, cachedInput: 0, output: 0 };

type ListInput = { access: VendorAccess; preset: OpenAiPreset; signal?: AbortSignal };

/** Models that can write; where the list is open to all, the key is tried first. */
export async function listOpenAiModels(
  client: OpenAI,
  { access, preset, signal }: ListInput,
): Promise<WriterModel[]> {
  if (preset.keyPath !== undefined) await client.get(preset.keyPath, { signal });
  const { data } = listSchema.parse(await client.get<unknown>("/models", { signal }));
  const ownPrices = preset.mayBeOwn && isOnOwnNetwork(access.baseUrl) ? free : undefined;
  const models = data
    .filter(({ id, supported_parameters: parameters }) => {
      return preset.isWriter(id) && (!parameters || parameters.includes("structured_outputs"));
    })
    .map(({ id, name, shutdown_date, pricing }) => ({
      ...{ id, name: name ?? id, endsOn: shutdown_date?.slice(0, 10) },
      prices: pricing ? toPrices(pricing) : ownPrices,
    }));

  return mergeModels(models, access.models);
}

/** Nobody charges for a machine of one's own. */
function isOnOwnNetwork(baseUrl: string): boolean {
  const host = new URL(baseUrl).hostname.replace(/^\[|\]$/gu, "");

  return host === "localhost" || (isIP(host) !== 0 && !isPublicAddress(host));
}

function toPrices(pricing: {
  prompt: number;
  completion: number;
  input_cache_read?: number;
}): WriterPrices | undefined {
  const { prompt, completion, input_cache_read: cached = prompt } = pricing;
  if (prompt < 0 || completion < 0) return undefined;
  const perMillion = (perToken: number) => Number((perToken * 1e6).toFixed(6));

  return {
    input: perMillion(prompt),
    cachedInput: perMillion(cached),
    output: perMillion(completion),
  };
}
