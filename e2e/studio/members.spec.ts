import type { Page } from "@playwright/test";
import { getDatabase } from "@/server/adapters/db/database";
import { createLink } from "@/server/auth/links/send-link";
import type { Account } from "@/server/auth/schema";
import { signIn } from "../fixtures/sign-in";
import { expect, test } from "../fixtures/test";
import { joinAs } from "../setup/team";
import { lookAtPage } from "./look-at-page";

const script = "# Cranes\n\nThey wade.\n\nThey wait.";
const alsoHere = (page: Page) => page.getByRole("list", { name: "Also here" });

const memberRow = (page: Page, text: string) =>
  page.getByRole("list", { name: "Members" }).getByRole("listitem").filter({ hasText: text });

/** Signs the browser of a page in as somebody. */
async function enterAs(page: Page, { userId, workspaceId }: Account): Promise<void> {
  const link = { userId, purpose: "sign_in", path: "/sign-in/link", validForMs: 600_000 } as const;
  await signIn(page.context(), await createLink(link));
  await getDatabase().prisma.session.updateMany({ where: { userId }, data: { workspaceId } });
}

/** Invites by a link; gives it. */
async function inviteByLink(page: Page, role: string): Promise<string> {
  await page.goto("/settings/members");
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /^Invite somebody/ });
  await dialog.getByLabel("Role").selectOption({ label: role });
  await dialog.getByRole("button", { name: "Invite", exact: true }).click();
  const link = await dialog.getByLabel("Invitation link").inputValue();
  await dialog.getByRole("button", { name: "Done" }).click();

  return link;
}

test("somebody is invited, makes an account, works in the same video, and is taken out again", async ({
  page,
  guest,
  person,
  complaints,
}) => {
  // What a removed member's page asks for is not found any more.
  complaints.allow(/status of 40[0134]/);
  const { studio } = await person.createVideo(script);
  const link = await inviteByLink(page, "Editor");
  await expect(page.getByRole("list", { name: "Invitations" })).toContainText("Whoever has the link");

  await guest.goto(link);
  await guest.getByText("Ann invited you to Ann's workspace.").waitFor();
  expect(new URL(guest.url()).hash).toBe("");
  expect(await lookAtPage(guest, { name: "invite-sign-up" })).toEqual([]);
  await guest.getByLabel("Name").fill("Bob Brown");
  await guest.getByLabel("E-mail address").fill(`${crypto.randomUUID()}@example.com`);
  await guest.getByLabel("Password").fill("correct horse battery");
  await guest.getByRole("button", { name: "Create an account and join" }).click();
  await guest.waitForURL("**/dashboard");
  await guest.getByText("Cranes").first().waitFor();

  await page.goto(studio);
  await guest.goto(studio);
  await expect(alsoHere(page)).toContainText("Bob Brown");
  await expect(alsoHere(guest)).toContainText("Ann");
  await guest.getByRole("button", { name: "Show part 2 in the preview:" }).click();
  await expect(page.getByRole("list", { name: "At part 2" })).toContainText("Bob Brown");
  await guest.goto("/videos");
  await expect(alsoHere(page)).toBeHidden();

  await page.goto("/settings/members");
  await page.getByRole("button", { name: "Remove Bob Brown" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await page.getByText("Bob Brown removed.").waitFor();
  await guest.goto(studio);
  await guest.getByRole("heading", { name: "You have no workspace" }).waitFor();
});

test("members are changed and made owners, and what was done is in the audit log", async ({
  page,
  person,
  complaints,
}) => {
  // The last owner cannot leave.
  complaints.allow(/status of 409/);
  const { workspaceId } = person;
  await person.createChannel("Deep sea");
  await joinAs({ workspaceId, role: "editor", name: "Bob" });
  await joinAs({ workspaceId, role: "viewer", name: "Eve" });
  await inviteByLink(page, "Reviewer");
  expect(await lookAtPage(page, { name: "members" })).toEqual([]);

  await page.getByRole("button", { name: "Change Bob" }).click();
  const dialog = page.getByRole("dialog", { name: "Change what Bob may do" });
  await dialog.getByLabel("Only in some channels").check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.getByText("Choose a channel, or let the role hold in all of them.").waitFor();
  await dialog.getByLabel("Deep sea").check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(memberRow(page, "Bob")).toContainText("In Deep sea");

  await page.getByRole("button", { name: "Leave this workspace" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Leave" }).click();
  await page.getByText("You are the last owner; hand the workspace over before you leave").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Make Eve an owner" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Make owner" }).click();
  await page.getByText("Eve owns this workspace now.").waitFor();
  await expect(memberRow(page, "You")).toContainText("Admin");

  await page.goto("/settings/audit");
  const changes = page.getByRole("list", { name: "Changes" });
  await changes.getByText("Ann made an owner of Eve").waitFor();
  await expect(changes).toContainText("Channels: all → Deep sea");
  expect(await lookAtPage(page, { name: "audit" })).toEqual([]);
  await page.getByLabel("Action").selectOption({ label: "Invited" });
  await expect(changes.getByRole("listitem").filter({ hasText: "Eve" })).toHaveCount(0);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export CSV" }).click();
  expect((await download).suggestedFilename()).toMatch(/audit log\.csv$/);
  await page.getByLabel("To", { exact: true }).fill("2025-12-31");
  await page.getByText("Nothing fits; choose another person, action or time.").waitFor();
});

test("whoever is limited to a channel makes videos there, and looks on elsewhere", async ({
  guest,
  person,
}) => {
  const { workspaceId } = person;
  const { channelId } = await person.createChannel("Deep sea");
  const other = await person.createChannel("Plain physics");
  const [own, foreign] = [
    await person.createVideo(script, channelId),
    await person.createVideo(script, other.channelId),
  ];
  await enterAs(guest, await joinAs({ workspaceId, role: "editor", channelIds: [channelId], name: "Bob" }));

  await guest.goto(own.studio);
  const text = guest.getByRole("textbox", { name: "Script of part 1", exact: true });
  await expect(text).toBeEditable();
  await guest.goto(foreign.studio);
  await expect(text).not.toBeEditable();
  await guest.goto("/videos/new");
  await expect(guest.getByLabel("Channel")).toHaveValue(channelId);
  await expect(guest.getByLabel("Channel").getByRole("option")).toHaveText(["Deep sea"]);
});

test("somebody with several workspaces switches between them, by a link and on a phone, too", async ({
  guest,
  person,
  complaints,
}) => {
  complaints.allow(/status of 404/);
  const { studio } = await person.createVideo(script);
  const bob = await joinAs({ workspaceId: person.workspaceId, role: "viewer", name: "Bob" });
  await enterAs(guest, bob);
  await guest.goto("/videos");
  await guest.getByRole("button", { name: "Workspace: Ann's workspace" }).click();
  const dialog = guest.getByRole("dialog", { name: "Workspaces" });
  await dialog.getByRole("button", { name: "Bob's workspace" }).click();
  await guest.waitForURL("**/dashboard");
  await guest.getByRole("heading", { name: "You have no videos yet" }).waitFor();

  await guest.goto(studio);
  await guest.getByText("This video is in another workspace of yours").waitFor();
  expect(await lookAtPage(guest, { name: "other-workspace" })).toEqual([]);
  await guest.getByRole("button", { name: "Open Ann's workspace" }).click();
  await guest.getByRole("heading", { level: 1, name: "Cranes" }).waitFor();

  await guest.setViewportSize({ width: 390, height: 844 });
  await guest.goto("/videos");
  await guest.getByRole("button", { name: "More", exact: true }).click();
  await guest.getByRole("menuitem", { name: "Workspace: Ann's workspace" }).click();
  await dialog.getByLabel("New workspace").fill("Side project");
  expect(await lookAtPage(guest, { name: "workspaces" })).toEqual([]);
  await dialog.getByRole("button", { name: "Create workspace" }).click();
  await guest.waitForURL("**/dashboard");
  await guest.getByRole("heading", { name: "You have no videos yet" }).waitFor();
});

test("an invitation is taken with an account that is signed in to on the way, and once", async ({
  page,
  guest,
  person,
  complaints,
}) => {
  complaints.allow(/status of 40[049]/);
  const link = await inviteByLink(page, "Viewer");
  const { userId, workspaceId } = await joinAs({
    workspaceId: person.workspaceId,
    role: "viewer",
    name: "Bob",
  });
  await getDatabase().prisma.membership.deleteMany({ where: { userId, workspaceId } });
  await guest.goto(link);
  await guest.getByRole("link", { name: "I have an account" }).click();
  await guest.getByRole("heading", { name: "Sign in" }).waitFor();

  // As if they had: the tab keeps what it is for.
  const signInLink = { userId, purpose: "sign_in", path: "/sign-in/link", validForMs: 600_000 } as const;
  await signIn(guest.context(), await createLink(signInLink));
  await guest.goto("/invite");
  await guest.getByText(/^You are signed in as Bob-/).waitFor();
  expect(await lookAtPage(guest, { name: "invite" })).toEqual([]);
  await guest.getByRole("button", { name: "Join" }).click();
  await guest.waitForURL("**/dashboard");
  await guest.getByRole("button", { name: "Workspace: Ann's workspace" }).waitFor();

  await guest.goto(link);
  await guest.getByText("This invitation was used already; ask for a new one.").waitFor();
});
