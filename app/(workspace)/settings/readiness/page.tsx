import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireAccount } from "@/server/auth/get-account";
import { hasPermission } from "@/server/workspaces/schema";
import { pageStyles } from "../../_components/page-styles";
import { SettingsLink } from "../_components/settings-link";
import { ReadinessReport } from "./_components/readiness-report";

export const metadata: Metadata = { title: "Readiness" };

export default async function ReadinessPage() {
  const account = await requireAccount();
  if (!hasPermission(account, "workspace:manage")) notFound();

  return (
    <div className={pageStyles}>
      <header className="flex flex-col gap-1">
        <h1 className="flex h-9 items-center text-lg font-semibold tracking-tight">Readiness</h1>
        <p className="max-w-2xl text-[13px] text-muted-foreground">
          Every part that your videos depend on, tried out now, with what to do where one does not work.
        </p>
      </header>
      <ReadinessReport />
      <SettingsLink />
    </div>
  );
}
