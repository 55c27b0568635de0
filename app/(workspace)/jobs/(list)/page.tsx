import type { Metadata } from "next";
import { requireAccount } from "@/server/auth/get-account";
import { hasPermission } from "@/server/workspaces/schema";
import { JobList } from "./_components/job-list";

export const metadata: Metadata = { title: "Jobs" };

export default async function JobsPage() {
  const account = await requireAccount();

  return <JobList canManage={hasPermission(account, "jobs:manage")} />;
}
