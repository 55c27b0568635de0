import type { AuditEntry, AuditValue } from "@/server/audit/schema";

/** What a change changed, a line each: "Role: editor → viewer". Pure. */
export function listChanges({ before, after }: Pick<AuditEntry, "before" | "after">): {
  name: string;
  text: string;
}[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];

  return names.flatMap((name) => {
    const [was, is] = [print(before?.[name]), print(after?.[name])];
    // Unchanged values are stored beside changed ones, and say nothing here.
    if (was === is) return [];
    const text = was !== undefined && is !== undefined ? `${was} → ${is}` : (is ?? was ?? "");

    return [{ name: toWords(name), text }];
  });
}

function print(value: AuditValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (value === null || value === "") return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";

  return Array.isArray(value) ? value.join(", ") || "none" : String(value);
}

/** "Privacy status" of "privacyStatus". */
function toWords(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

  return words.charAt(0).toUpperCase() + words.slice(1);
}
