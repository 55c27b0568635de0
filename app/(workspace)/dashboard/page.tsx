import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { requireAccount } from "@/server/auth/get-account";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { pageStyles } from "../_components/page-styles";
import { Dashboard } from "./_components/dashboard";

export const metadata: Metadata = { title: "Dashboard" };

export default async function DashboardPage() {
  await requireAccount();
  // The same question as the browser's, which asks again and says why where this fails.
  await getQueryClient()
    .query(api.videos.list.queryOptions({}))
    .catch(() => undefined);

  return (
    <div className={cn(pageStyles, "gap-6")}>
      <header className="flex h-9 items-center justify-between">
        <h1 className="text-lg font-semibold tracking-tight">Dashboard</h1>
        <Button asChild>
          <Link href="/videos/new">
            <Plus aria-hidden />
            New video
          </Link>
        </Button>
      </header>
      <HydrateClient>
        <Dashboard />
      </HydrateClient>
    </div>
  );
}
