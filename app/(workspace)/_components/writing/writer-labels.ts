import { amountLabel } from "@/server/costs/amount-label";

/** "Claude Sonnet 5.5", "Ollama, llama3.2": a vendor and its model, whose name may include the vendor's. Pure. */
export function writerLabel({ name, model }: { name: string; model: string }): string {
  if (model === "" || model.toLowerCase().startsWith(name.toLowerCase())) return model || name;

  return `${name}, ${model}`;
}

type Estimate = {
  writer: { name: string; model: string };
  /** Null if the model's prices are unknown. */
  estimate: { fromMicros: number; toMicros: number } | null;
  isAlreadyPaid: boolean;
};

/** "Claude Sonnet 5.5, about $0.02": who would write, and for how much. Pure. */
export function estimateLabel({ writer, estimate, isAlreadyPaid }: Estimate): string {
  const name = writerLabel(writer);
  if (isAlreadyPaid) return `${name}, already paid`;
  if (!estimate) return `${name}, at a price that is not known here`;
  if (estimate.toMicros === 0) return `${name}, free`;
  const [from, to] = [amountLabel(estimate.fromMicros), amountLabel(estimate.toMicros)];
  if (from === to) return `${name}, ${from.startsWith("$") ? "about " : ""}${from}`;

  return from.startsWith("$") ? `${name}, ${from} to ${to}` : `${name}, up to ${to}`;
}

/** "already paid", "$0.02", "free": what a finished text has cost. Pure. */
export function paidLabel({
  amountMicros,
  isAlreadyPaid,
}: {
  amountMicros: number;
  isAlreadyPaid: boolean;
}): string {
  return isAlreadyPaid ? "already paid" : amountLabel(amountMicros);
}
