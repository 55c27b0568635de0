import { cn } from "./cn";

/** White is readable on each of them. */
const colours = [
  ...["bg-sky-700", "bg-emerald-700", "bg-rose-700", "bg-violet-700"],
  ...["bg-amber-800", "bg-teal-700", "bg-fuchsia-700", "bg-slate-600"],
];

type AvatarProps = {
  /** The person's id: their colour is the same everywhere. */
  id: string;
  name: string;
  size?: "sm" | "default";
  className?: string;
};

/** A person's initials; their name stands beside it, or its container says it. */
export function Avatar({ id, name, size = "default", className }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={cn(
        "inline-flex shrink-0 items-center justify-center rounded-full font-medium text-white select-none",
        size === "sm" ? "size-5 text-[10px]" : "size-8 text-xs",
        colours[sumOf(id) % colours.length],
        className,
      )}
    >
      {toInitials(name)}
    </span>
  );
}

/** "AL" for "Ada King Lovelace". */
function toInitials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== "");
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : undefined];

  return letters.map((word = "") => Array.from(word)[0]?.toUpperCase() ?? "").join("");
}

function sumOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0);
}
