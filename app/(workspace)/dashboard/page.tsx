import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { requireAccount } from "@/server/auth/require-account";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { Dashboard } from "./_components/dashboard";
import { dashboardFilters } from "./_components/dashboard-filters";

export const metadata: Metadata = { title: "Dashboard" };

export default async function DashboardPage() {
  await requireAccount();
  // Where it fails, the browser asks again and says why.
  await getQueryClient()
    .query(api.videos.list.queryOptions(dashboardFilters))
    .catch(() => undefined);

  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-6 p-4 sm:p-6">
      <header className="flex h-9 items-center justify-between">
        <h1 className="text-lg font-semibold tracking-tight">Dashboard</h1>
        <Button asChild variant="primary">
          <Link href="/videos/new">New video</Link>
        </Button>
      </header>
      <HydrateClient>
        <Dashboard />
      </HydrateClient>
    </div>
  );
}
