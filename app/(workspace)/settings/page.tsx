import type { Metadata } from "next";
import Link from "next/link";
import { type ReactNode, useId } from "react";
import { ExportLink } from "@/components/export-link";
import { buttonVariants } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { isMailConfigured } from "@/server/env";
import {
  type ConnectingNotice as ConnectingNoticeContent,
  openConnectingNotice,
} from "@/server/api/connect-youtube";
import { requireSignedIn } from "@/server/auth/get-account";
import { type Account, mustAddSecondFactor } from "@/server/auth/schema";
import { hasPermission, type Permission } from "@/server/workspaces/schema";
import { pageStyles } from "../_components/page-styles";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { AppearanceChoice } from "./_components/appearance-choice";
import { ChannelSettings } from "./_components/channels/channel-settings";
import { ConnectingNotice } from "./_components/channels/youtube/connecting-notice";
import { ConnectionSettings } from "./_components/connections/connection-settings";
import { ChangeEmailForm, EmailStatus, PasswordForm } from "./_components/account-forms";
import { DeleteAccount } from "./_components/delete-account";
import { DeleteWorkspace } from "./_components/delete-workspace";
import { NotificationSettings } from "./_components/notifications/notification-settings";
import { QuotaList } from "./_components/quota-list";
import { ProfileNameForm, WorkspaceNameForm } from "./_components/name-forms";
import { ScrollToSection } from "./_components/scroll-to-section";
import { SessionList } from "./_components/session-list";
import { SecondFactorSettings } from "./_components/signing-in/second-factor-settings";
import { WorkspaceRequirement } from "./_components/signing-in/workspace-requirement";

export const metadata: Metadata = { title: "Settings" };

type SettingsPageProps = { searchParams: Promise<{ notice?: string | string[] }> };

export default async function SettingsPage({ searchParams }: SettingsPageProps) {
  const account = await requireSignedIn();
  const { notice } = await searchParams;
  const isOpen = !mustAddSecondFactor(account);
  // The browser asks again for what fails, and shows what is wrong.
  await Promise.allSettled([
    getQueryClient().query(api.secondFactors.get.queryOptions()),
    getQueryClient().query(api.auth.listSessions.queryOptions()),
    ...(isOpen
      ? [
          getQueryClient().query(api.channels.list.queryOptions()),
          getQueryClient().query(api.youtube.list.queryOptions()),
          ...(hasPermission(account, "channels:manage", null)
            ? [getQueryClient().query(api.youtube.getClient.queryOptions())]
            : []),
          getQueryClient().query(api.catalog.list.queryOptions()),
          getQueryClient().query(api.workspaces.getQuotas.queryOptions()),
          ...(hasPermission(account, "connections:manage")
            ? [getQueryClient().query(api.connections.list.queryOptions())]
            : []),
        ]
      : []),
  ]);

  return (
    <HydrateClient>
      <div className={cn(pageStyles, "gap-0")}>
        <h1 className="flex h-9 items-center text-lg font-semibold tracking-tight">Settings</h1>
        {!isOpen && <ClosedWorkspace {...account} />}
        <ProfileSection {...account} />
        {isOpen && (
          <WorkspaceSections
            {...account}
            notice={typeof notice === "string" ? openConnectingNotice(account, notice) : null}
          />
        )}
        <SettingsSection
          id="notifications"
          title="Notifications"
          text="What waits for you: approvals, comments, mentions."
        >
          <NotificationSettings hasMail={isMailConfigured()} />
        </SettingsSection>
        <SettingsSection title="Appearance" text="For this browser.">
          <AppearanceChoice />
        </SettingsSection>
        <SettingsSection title="Password" text="Changing it signs you out on other devices.">
          <PasswordForm email={account.email} hasPassword={account.hasPassword} />
        </SettingsSection>
        {isOpen && <SecondFactorSection {...account} />}
        <SettingsSection title="Devices" text="Where you are signed in.">
          <SessionList userId={account.userId} />
        </SettingsSection>
        <DeletionSection {...account} />
      </div>
    </HydrateClient>
  );
}

/** Why a person sees only this page, and what opens the others. */
function ClosedWorkspace(account: Account) {
  return (
    <>
      <p role="alert" className="mt-4 rounded-md bg-primary/10 px-3 py-2 text-[13px]">
        {account.workspaceName} requires two-factor authentication. Add an authenticator app or a passkey to
        open it.
      </p>
      <SecondFactorSection {...account} />
    </>
  );
}

function ProfileSection({ name, email, isEmailVerified, hasPassword }: Account) {
  const hasMail = isMailConfigured();

  return (
    <SettingsSection title="Profile" text="Your name and e-mail.">
      <ProfileNameForm name={name} />
      <EmailStatus email={email} isVerified={isEmailVerified} hasMail={hasMail} />
      <ChangeEmailForm hasPassword={hasPassword} hasMail={hasMail} />
    </SettingsSection>
  );
}

/** The workspace's sections, shown to people to whom it is open. */
function WorkspaceSections({ notice, ...account }: Account & { notice: ConnectingNoticeContent | null }) {
  const { workspaceName, requiresSecondFactor, hasSecondFactor } = account;

  return (
    <>
      <SettingsSection title="Workspace" text="Where your videos are kept.">
        <WorkspaceNameForm name={workspaceName} canRename={hasPermission(account, "workspace:manage")} />
        <WorkspaceRequirement
          isRequired={requiresSecondFactor}
          canChange={hasPermission(account, "workspace:protect")}
          hasSecondFactor={hasSecondFactor}
        />
      </SettingsSection>
      <SettingsSection id="members" title="Members" text="Who is in this workspace, and what they may do.">
        <div className="flex flex-wrap gap-3">
          <Link href="/settings/members" className={buttonVariants({ variant: "outline" })}>
            {hasPermission(account, "members:manage") ? "Manage members" : "See the members"}
          </Link>
          {hasPermission(account, "audit:read") && (
            <Link href="/settings/audit" className={buttonVariants({ variant: "outline" })}>
              Audit log
            </Link>
          )}
        </div>
      </SettingsSection>
      <SettingsSection title="Limits" text="What this workspace uses and may use.">
        <QuotaList />
      </SettingsSection>
      <SettingsSection
        id="channels"
        title="Channels"
        text="Default look and sound, and where videos are published."
      >
        {notice && <ConnectingNotice {...notice} />}
        <ChannelSettings />
      </SettingsSection>
      <SettingsSection
        id="connections"
        title="Connections"
        text="Who writes your scripts: the first one, and fallbacks where it fails."
      >
        {hasPermission(account, "connections:manage") ? (
          <ConnectionSettings />
        ) : (
          <p className="text-[13px] text-muted-foreground">
            Only the workspace&apos;s owner and admins can see and change connections.
          </p>
        )}
      </SettingsSection>
      {hasPermission(account, "workspace:manage") && (
        <>
          <SettingsSection title="Readiness" text="Whether all that your videos depend on works.">
            <Link
              href="/settings/readiness"
              className={cn(buttonVariants({ variant: "outline" }), "self-start")}
            >
              Check every part
            </Link>
          </SettingsSection>
          <SettingsSection title="Export" text="All scripts, media, finished videos and costs.">
            <ExportLink />
          </SettingsSection>
        </>
      )}
    </>
  );
}

function SecondFactorSection({ email, hasPassword }: Account) {
  return (
    <SettingsSection title="Signing in" text="Protect your account if somebody learns your password.">
      <SecondFactorSettings email={email} hasPassword={hasPassword} />
    </SettingsSection>
  );
}

function DeletionSection(account: Account) {
  const { userId, email, hasPassword, workspaceId, workspaceName } = account;
  const may = (permission: Permission) => !mustAddSecondFactor(account) && hasPermission(account, permission);

  return (
    <SettingsSection title="Delete" text="Your workspace, or your account.">
      <div className="flex flex-wrap gap-3">
        {may("workspace:delete") && (
          <DeleteWorkspace {...{ userId, workspaceId, hasPassword }} name={workspaceName} />
        )}
        <DeleteAccount {...{ userId, email, hasPassword }} canExport={may("workspace:manage")} />
      </div>
    </SettingsSection>
  );
}

type SettingsSectionProps = {
  /** The anchor that other pages link to. */
  id?: string;
  title: string;
  text: string;
  children: ReactNode;
};

/** A part of the settings: what it is about on the left, its controls on the right. */
function SettingsSection({ id, title, text, children }: SettingsSectionProps) {
  const headingId = useId();

  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className="grid scroll-mt-4 gap-4 border-b py-6 last:border-b-0 sm:grid-cols-[1fr_2fr] sm:gap-8"
    >
      <header className="flex flex-col gap-1">
        <h2 id={headingId} className="font-medium">
          {title}
        </h2>
        {id !== undefined && <ScrollToSection />}
        <p className="text-[13px] text-muted-foreground">{text}</p>
      </header>
      <div className="flex max-w-md flex-col gap-6">{children}</div>
    </section>
  );
}
