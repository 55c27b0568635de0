"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { useIsHydrated } from "@/components/ui/use-is-hydrated";

const choices = [
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
  { value: "system", label: "System", icon: Monitor },
];

export function AppearanceChoice() {
  const { theme, setTheme } = useTheme();
  // The server does not know what this browser chose.
  const chosen = useIsHydrated() ? theme : undefined;

  return (
    <fieldset>
      <legend className="pb-1.5 text-[13px] font-medium">Theme</legend>
      <div className="grid grid-cols-3 gap-2">
        {choices.map(({ value, label, icon: Icon }) => (
          <label
            key={value}
            className="flex h-9 cursor-pointer items-center justify-center gap-2 rounded-md border bg-card text-[13px] transition-colors duration-100 hover:bg-accent has-checked:border-primary has-checked:text-primary has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary"
          >
            <input
              type="radio"
              name="theme"
              value={value}
              checked={chosen === value}
              onChange={() => setTheme(value)}
              className="sr-only"
            />
            <Icon aria-hidden className="size-4" />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
