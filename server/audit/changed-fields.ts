import { isDeepStrictEqual } from "node:util";
import type { AuditValue } from "./schema";

const maxLength = 200;

/** What differs between two states of a thing, as the audit log keeps it; null where nothing does. Pure. */
export function changedFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): { before: Record<string, AuditValue>; after: Record<string, AuditValue> } | null {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter((name) => !isDeepStrictEqual(before[name], after[name]));
  if (changed.length === 0) return null;
  const pick = (state: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(changed.map((name) => [name, toAuditValue(state[name])]));

  return { before: pick(before), after: pick(after) };
}

/** A value as a person reads it in a line; what is long is cut. */
export function toAuditValue(value: unknown): AuditValue {
  if (value === undefined || value === null) return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return value.toISOString();
  const text = typeof value === "string" ? value : JSON.stringify(value);

  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}
