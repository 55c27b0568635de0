import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireAccount } from "@/server/auth/get-account";
import { hasPermission } from "@/server/workspaces/schema";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { pageStyles } from "../../_components/page-styles";
import { SettingsLink } from "../_components/settings-link";
import { AuditLog } from "./_components/audit-log";

export const metadata: Metadata = { title: "Audit log" };

export default async function AuditPage() {
  const account = await requireAccount();
  if (!hasPermission(account, "audit:read")) notFound();
  // The browser asks again for what fails, and shows what is wrong.
  await Promise.allSettled([getQueryClient().query(api.audit.actors.queryOptions())]);

  return (
    <div className={pageStyles}>
      <HydrateClient>
        <AuditLog />
      </HydrateClient>
      <SettingsLink />
    </div>
  );
}
