"use client";

import { Command } from "cmdk";
import { Keyboard, Monitor, Moon, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTheme } from "next-themes";
import { type ReactNode, useRef } from "react";
import { destinations } from "./destinations";
import { DialogPanel } from "./ui/dialog-panel";

type CommandPaletteProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Opens the list of shortcuts. */
  onHelp: () => void;
};

const groupClasses =
  "p-1 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted";

/** Every place and switch by its name. */
export function CommandPalette({ isOpen, onOpenChange, onHelp }: CommandPaletteProps) {
  const router = useRouter();
  const { setTheme } = useTheme();
  const chosen = useRef<() => void>(null);

  function choose(action: () => void) {
    chosen.current = action;
    onOpenChange(false);
  }

  // Not before: the list of shortcuts has to remember where the focus was.
  function runChosen() {
    chosen.current?.();
    chosen.current = null;
  }

  return (
    <DialogPanel
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      onClosed={runChosen}
      title="Commands"
      isTitleHidden
    >
      <Command label="Commands" loop>
        <Command.Input
          placeholder="Where to, or what to do"
          className="h-12 w-full border-b bg-transparent px-4 text-sm -outline-offset-2 placeholder:text-muted"
        />
        <Command.List className="max-h-80 overflow-auto">
          <Command.Empty className="p-4 text-center text-[13px] text-muted">
            No command has this name.
          </Command.Empty>
          <Command.Group heading="Go to" className={groupClasses}>
            {destinations.map(({ href, label, icon: Icon }) => (
              <Item key={href} onSelect={() => choose(() => router.push(href))}>
                <Icon aria-hidden />
                {label}
              </Item>
            ))}
          </Command.Group>
          <Command.Group heading="Appearance" className={groupClasses}>
            <Item onSelect={() => choose(() => setTheme("light"))}>
              <Sun aria-hidden />
              Use the light theme
            </Item>
            <Item onSelect={() => choose(() => setTheme("dark"))}>
              <Moon aria-hidden />
              Use the dark theme
            </Item>
            <Item onSelect={() => choose(() => setTheme("system"))}>
              <Monitor aria-hidden />
              Use the system&rsquo;s theme
            </Item>
          </Command.Group>
          <Command.Group heading="Help" className={groupClasses}>
            <Item onSelect={() => choose(onHelp)}>
              <Keyboard aria-hidden />
              Show the shortcuts
            </Item>
          </Command.Group>
        </Command.List>
      </Command>
    </DialogPanel>
  );
}

function Item({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item
      onSelect={onSelect}
      className="flex h-9 cursor-pointer items-center gap-2.5 rounded-md px-2 text-[13px] data-[selected=true]:bg-raised [&_svg]:size-4 [&_svg]:text-muted"
    >
      {children}
    </Command.Item>
  );
}
