"use client";

import { Ellipsis, Users } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { DropdownMenu } from "radix-ui";
import { useState } from "react";
import { findDestination, useDestinations } from "@/components/destinations";
import { useUnreadCount } from "@/components/live/use-unread-count";
import { cn } from "@/components/ui/cn";
import { DropdownMenuContent, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { KeyCombination } from "@/components/ui/key-combination";
import { isTyping, useKeyDown } from "@/components/ui/use-key-down";
import { useSingleKeyShortcuts } from "@/components/ui/use-single-key-shortcuts";

// Every page has these, but few visits open one: each is loaded when first opened.
const CommandPalette = dynamic(() =>
  import("@/components/command-palette").then((module) => module.CommandPalette),
);
const ShortcutsHelp = dynamic(() =>
  import("@/components/shortcuts-help").then((module) => module.ShortcutsHelp),
);

const WorkspacesDialog = dynamic(() =>
  import("./workspaces/workspaces-dialog").then((module) => module.WorkspacesDialog),
);

const buttonClasses =
  "flex h-8 items-center justify-between rounded-md px-2 text-[13px] text-muted-foreground transition-colors duration-100 hover:bg-accent hover:text-foreground";

const linkClasses =
  "flex items-center rounded-md text-muted-foreground transition-colors duration-100 hover:text-foreground aria-[current]:text-foreground";
const rowClasses = cn(
  linkClasses,
  "relative h-14 w-full flex-col justify-center gap-1 text-[11px] -outline-offset-2 aria-[current]:text-primary",
);

type Workspace = { workspaceId: string; name: string };
type NavigationProps = {
  isRow?: boolean;
  /** In the row, which has no other room for it. */
  workspace?: Workspace;
};

/** The shell's links: a column in the sidebar, a row at the foot of a phone. */
export function Navigation({ isRow = false, workspace }: NavigationProps) {
  const current = findDestination(usePathname());
  const destinations = useDestinations();
  const shown = isRow ? destinations.filter(({ isSeldom }) => !isSeldom) : destinations;

  return (
    <nav aria-label="Main">
      <ul className={isRow ? "grid auto-cols-fr grid-flow-col" : "flex flex-col gap-0.5"}>
        {shown.map(({ href, label, icon: Icon }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={href === current ? "page" : undefined}
              className={
                isRow
                  ? rowClasses
                  : cn(
                      linkClasses,
                      "h-8 gap-2.5 px-2 text-[13px] hover:bg-accent aria-[current]:bg-muted aria-[current]:font-medium",
                    )
              }
            >
              <Icon aria-hidden className={isRow ? "size-5" : "size-4"} />
              {label}
              {href === "/inbox" && <UnreadCount isRow={isRow} />}
            </Link>
          </li>
        ))}
        {isRow && (
          <li>
            <MoreDestinations current={current} workspace={workspace} />
          </li>
        )}
      </ul>
    </nav>
  );
}

/** The number of unread notifications. */
function UnreadCount({ isRow }: { isRow: boolean }) {
  const count = useUnreadCount();
  if (count === 0) return null;

  return (
    <span
      className={cn(
        "min-w-5 rounded-full bg-primary px-1 text-center text-xs leading-5 font-medium text-primary-foreground tabular-nums",
        isRow ? "absolute top-1 left-[calc(50%+0.25rem)]" : "ml-auto",
      )}
    >
      {count > 99 ? "99+" : count}
      <span className="sr-only"> unread</span>
    </span>
  );
}

/** The links that a phone's row has no room for. */
function MoreDestinations({
  current,
  workspace,
}: {
  current: string | undefined;
  workspace: Workspace | undefined;
}) {
  const seldom = useDestinations().filter(({ isSeldom }) => isSeldom);
  // Undefined until first opened.
  const [isChoosing, setIsChoosing] = useState<boolean>();

  return (
    <>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger
          className={rowClasses}
          aria-current={seldom.some(({ href }) => href === current) || undefined}
        >
          <Ellipsis aria-hidden className="size-5" />
          More
        </DropdownMenu.Trigger>
        <DropdownMenuContent side="top">
          {seldom.map(({ href, label, icon: Icon }) => (
            <DropdownMenuItem key={href} asChild>
              <Link href={href} aria-current={href === current ? "page" : undefined}>
                <Icon aria-hidden />
                {label}
              </Link>
            </DropdownMenuItem>
          ))}
          {workspace && (
            <DropdownMenuItem onSelect={() => setIsChoosing(true)}>
              <Users aria-hidden />
              <span className="max-w-44 truncate">Workspace: {workspace.name}</span>
            </DropdownMenuItem>
          )}
        </DropdownMenuContent>
      </DropdownMenu.Root>
      {workspace && isChoosing !== undefined && (
        <WorkspacesDialog
          isOpen={isChoosing}
          onOpenChange={setIsChoosing}
          workspaceId={workspace.workspaceId}
        />
      )}
    </>
  );
}

/** Opens the palette and the list of shortcuts, by key (Ctrl+K or Command+K, and "?") or by mouse. */
export function HelpButtons() {
  // Undefined until first opened.
  const [isPaletteOpen, setIsPaletteOpen] = useState<boolean>();
  const [isHelpOpen, setIsHelpOpen] = useState<boolean>();
  const [hasSingleKeys] = useSingleKeyShortcuts();

  useKeyDown((event) => {
    const isCommand = event.metaKey || event.ctrlKey;
    if (isCommand && event.key.toLowerCase() === "k" && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      setIsPaletteOpen(!isPaletteOpen);
    }
    if (hasSingleKeys && event.key === "?" && !isCommand && !event.altKey && !isTyping(event)) {
      event.preventDefault();
      setIsHelpOpen(true);
    }
  });

  return (
    <div className="flex flex-col gap-0.5">
      <button type="button" className={buttonClasses} onClick={() => setIsPaletteOpen(true)}>
        Commands
        <KeyCombination keys={["Mod", "K"]} />
      </button>
      <button type="button" className={buttonClasses} onClick={() => setIsHelpOpen(true)}>
        Shortcuts
        <KeyCombination keys={["?"]} />
      </button>
      {isPaletteOpen !== undefined && (
        <CommandPalette
          isOpen={isPaletteOpen}
          onOpenChange={setIsPaletteOpen}
          onHelp={() => setIsHelpOpen(true)}
        />
      )}
      {isHelpOpen !== undefined && <ShortcutsHelp isOpen={isHelpOpen} onOpenChange={setIsHelpOpen} />}
    </div>
  );
}
