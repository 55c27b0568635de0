import type { ReactNode } from "react";
import { LiveUpdates } from "@/components/live/live-updates";
import { RenderNotices } from "@/components/render-notices/render-notices";
import { StandingProvider } from "@/components/standing";
import { Wordmark } from "@/components/ui/wordmark";
import { getAccount } from "@/server/auth/get-account";
import { mustAddSecondFactor } from "@/server/auth/schema";
import { createQueryClient } from "@/trpc/query-client";
import { api, HydrateClient } from "@/trpc/server";
import { ChannelWarnings } from "./_components/channel-warnings";
import { WorkspaceSwitcher } from "./_components/workspaces/workspace-switcher";
import { HelpButtons, Navigation } from "./_components/navigation";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const account = await getAccount();
  // A person who needs a second factor first has one page, and no way to the others.
  const isOpen = account !== null && !mustAddSecondFactor(account);
  // Warnings stand above the page: arriving later, they would push it down. The browser asks again for what fails.
  const queryClient = createQueryClient();
  if (isOpen) await Promise.allSettled([queryClient.query(api.youtube.listWarnings.queryOptions())]);

  const standing = account ?? { role: "viewer" as const, channelIds: [] };

  return (
    <StandingProvider standing={{ role: standing.role, channelIds: standing.channelIds }}>
      <div className="group/shell flex min-h-dvh">
        <a
          href="#content"
          className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-primary px-3 py-2 text-primary-foreground focus:translate-y-0"
        >
          Skip to the content
        </a>
        {isOpen && <RenderNotices />}
        {isOpen && <LiveUpdates />}
        <div className="sticky top-0 hidden h-dvh w-52 shrink-0 flex-col gap-4 border-r bg-card p-3 md:flex">
          <Wordmark href="/dashboard" className="px-2 py-1.5" />
          {isOpen && <WorkspaceSwitcher workspaceId={account.workspaceId} name={account.workspaceName} />}
          <div className="flex-1">{isOpen && <Navigation />}</div>
          {isOpen && <HelpButtons />}
        </div>
        <main
          id="content"
          tabIndex={-1}
          className="min-w-0 flex-1 pb-[calc(3.5rem+env(safe-area-inset-bottom))] outline-none group-has-[[data-full-height]]/shell:pb-0 md:pb-0"
        >
          {isOpen && (
            <HydrateClient client={queryClient}>
              <ChannelWarnings />
            </HydrateClient>
          )}
          {children}
        </main>
        {isOpen && (
          <div className="fixed inset-x-0 bottom-0 z-30 border-t bg-card pb-[env(safe-area-inset-bottom)] group-has-[[data-full-height]]/shell:hidden md:hidden">
            <Navigation isRow workspace={{ workspaceId: account.workspaceId, name: account.workspaceName }} />
          </div>
        )}
      </div>
    </StandingProvider>
  );
}
