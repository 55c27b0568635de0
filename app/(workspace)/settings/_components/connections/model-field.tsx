"use client";

import { useQuery } from "@tanstack/react-query";
import { Field, Select } from "@/components/ui/field";
import type { ConnectionView } from "@/server/providers/connections/schema";
import { useTRPC } from "@/trpc/client";
import { modelLabel } from "./model-label";

/** Which model of a connection writes: those that its key may use now, as the provider lists them. */
export function ModelField({ connection: { provider, model } }: { connection: ConnectionView }) {
  const trpc = useTRPC();
  const { data, error, isPending } = useQuery(
    // A list stays good while somebody chooses from it; a failure is shown at once, and opening the field again retries.
    trpc.connections.listModels.queryOptions({ provider }, { staleTime: 60_000, retry: false }),
  );
  const models = data ?? [];
  const isListed = models.some(({ id }) => id === model.id);

  return (
    <Field label="Model" hint={isPending ? "Asking for the list…" : undefined} error={error?.message}>
      {(props) => (
        // A new list needs a new field: the browser's own would forget the choice.
        <Select {...props} key={models.length} name="model" defaultValue={model.id}>
          {!isListed && <option value={model.id}>{modelLabel(model)}</option>}
          {models.map((one) => (
            <option key={one.id} value={one.id}>
              {modelLabel(one)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
