/** A workspace that a person owns, and how much is in it. */
export type OwnedWorkspace = {
  workspaceId: string;
  name: string;
  videoCount: number;
  fileCount: number;
  /** Nobody else owns it: it is deleted with the person's account. */
  goesWithAccount: boolean;
};

/** A workspace that its owner can still restore. */
export type DeletedWorkspace = { workspaceId: string; name: string; deletedAt: Date };

/** What a person without a workspace can have back. */
export type Restorable = {
  /** Of those who deleted their account. */
  account: { deletedAt: Date; canBeKept: boolean } | null;
  workspaces: DeletedWorkspace[];
};
