import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { requireAccount } from "@/server/auth/get-account";
import { hasPermission } from "@/server/workspaces/schema";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { pageStyles } from "../_components/page-styles";
import { CostCard } from "./_components/cards/cost-card";
import { LoadCard } from "./_components/cards/load-card";
import { NeedsCard } from "./_components/cards/needs-card";
import { FailuresCard, UploadsCard } from "./_components/cards/results-card";
import { ThroughputCard } from "./_components/cards/throughput-card";
import { UpcomingCard } from "./_components/cards/upcoming-card";
import { Dashboard } from "./_components/dashboard";

export const metadata: Metadata = { title: "Dashboard" };

export default async function DashboardPage() {
  const account = await requireAccount();
  const canEdit = hasPermission(account, "videos:edit");
  // The same query as the browser's, which asks again and shows why if this fails.
  const list = await getQueryClient()
    .query(api.videos.list.queryOptions({}))
    .catch(() => undefined);
  // A new user has one thing to do: empty figures would only stand beside it.
  const isNew = list?.videos.length === 0;

  return (
    <div className={cn(pageStyles, "gap-6")}>
      <header className="flex h-9 items-center justify-between">
        <h1 className="text-lg font-semibold tracking-tight">Dashboard</h1>
        {canEdit && (
          <Button asChild>
            <Link href="/videos/new">
              <Plus aria-hidden />
              New video
            </Link>
          </Button>
        )}
      </header>
      <div className={isNew ? undefined : "grid items-start gap-6 lg:grid-cols-[2fr_1fr]"}>
        <div className="flex min-w-0 flex-col gap-6">
          {!isNew && <NeedsCard />}
          {!isNew && <UpcomingCard />}
          <HydrateClient>
            <Dashboard canEdit={canEdit} />
          </HydrateClient>
        </div>
        {!isNew && (
          <div className="flex min-w-0 flex-col gap-6">
            <ThroughputCard />
            <UploadsCard />
            <FailuresCard />
            <CostCard />
            <LoadCard />
          </div>
        )}
      </div>
    </div>
  );
}
