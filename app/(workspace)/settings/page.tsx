import type { Metadata } from "next";
import { cn } from "@/components/ui/cn";
import { isMailConfigured } from "@/server/env";
import { requireAccount } from "@/server/auth/get-account";
import { hasPermission } from "@/server/workspaces/schema";
import { pageStyles } from "../_components/page-styles";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { AppearanceChoice } from "./_components/appearance-choice";
import { ChannelSettings } from "./_components/channel-settings";
import { EmailStatus } from "./_components/email-status";
import { PasswordForm } from "./_components/password-form";
import { ProfileNameForm } from "./_components/profile-name-form";
import { SessionButtons } from "./_components/session-buttons";
import { SettingsSection } from "./_components/settings-section";
import { WorkspaceNameForm } from "./_components/workspace-name-form";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const account = await requireAccount();
  const { name, email, isEmailVerified, workspaceName, role } = account;
  // What fails the browser asks for again, and says what is wrong.
  await Promise.allSettled([
    getQueryClient().query(api.channels.list.queryOptions()),
    getQueryClient().query(api.catalog.list.queryOptions()),
  ]);

  return (
    <div className={cn(pageStyles, "gap-0")}>
      <h1 className="flex h-9 items-center text-lg font-semibold tracking-tight">Settings</h1>
      <SettingsSection title="Profile" text="Your name and e-mail.">
        <ProfileNameForm name={name} />
        <EmailStatus email={email} isVerified={isEmailVerified} hasMail={isMailConfigured()} />
      </SettingsSection>
      <SettingsSection title="Workspace" text="Where your videos are kept.">
        <WorkspaceNameForm name={workspaceName} canRename={hasPermission(role, "workspace:manage")} />
      </SettingsSection>
      <SettingsSection title="Channels" text="Default look and sound.">
        <HydrateClient>
          <ChannelSettings canChange={hasPermission(role, "channels:manage")} />
        </HydrateClient>
      </SettingsSection>
      <SettingsSection title="Appearance" text="For this browser.">
        <AppearanceChoice />
      </SettingsSection>
      <SettingsSection title="Password" text="Changing it signs you out on other devices.">
        <PasswordForm email={email} />
      </SettingsSection>
      <SettingsSection title="Sessions" text="Sign out here, or on all devices.">
        <SessionButtons />
      </SettingsSection>
    </div>
  );
}
