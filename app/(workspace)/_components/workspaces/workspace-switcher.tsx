"use client";

import { ChevronsUpDown } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { listenToOtherTabs } from "./tell-other-tabs";

// Few visits open it: it is loaded when first opened.
const WorkspacesDialog = dynamic(() =>
  import("./workspaces-dialog").then((module) => module.WorkspacesDialog),
);

type WorkspaceSwitcherProps = { workspaceId: string; name: string };

/** The open workspace, and the way to the others. */
export function WorkspaceSwitcher({ workspaceId, name }: WorkspaceSwitcherProps) {
  // Undefined until first opened.
  const [isOpen, setIsOpen] = useState<boolean>();
  useEffect(() => listenToOtherTabs(() => window.location.reload()), []);

  return (
    <>
      <button
        type="button"
        aria-label={`Workspace: ${name}`}
        aria-haspopup="dialog"
        className="flex min-h-9 w-full items-center gap-2 rounded-md border px-2 py-1.5 text-left text-[13px] font-medium transition-colors duration-100 hover:bg-accent"
        onClick={() => setIsOpen(true)}
      >
        <span className="min-w-0 flex-1 truncate">{name}</span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted-foreground" />
      </button>
      {isOpen !== undefined && (
        <WorkspacesDialog isOpen={isOpen} onOpenChange={setIsOpen} workspaceId={workspaceId} />
      )}
    </>
  );
}
