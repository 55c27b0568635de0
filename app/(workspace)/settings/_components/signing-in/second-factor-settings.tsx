"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { SecondFactors } from "@/server/auth/schema";
import { useTRPC } from "@/trpc/client";
import { AddAuthenticator } from "./add-authenticator";
import type { Owner } from "./confirm-form";
import { AddPasskey, RenamePasskey } from "./passkey-forms";
import { PasskeyList, type PasskeyTask } from "./passkey-list";
import { RemoveAuthenticator, RemovePasskey, RenewRecoveryCodes } from "./removal-forms";

type Task =
  PasskeyTask | { kind: "add-authenticator" | "remove-authenticator" | "add-passkey" | "renew-codes" };

/** What the person signs in with beside their password, and how to change it. */
export function SecondFactorSettings(owner: Owner) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const factors = useQuery(trpc.secondFactors.get.queryOptions());
  const [task, setTask] = useState<Task | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  // Not earlier: recovery codes are still shown after the factor itself was added.
  function close() {
    setTask(null);
    void queryClient.invalidateQueries(trpc.secondFactors.get.queryFilter());
    router.refresh();
  }

  if (factors.error) {
    return (
      <div className="flex flex-col items-start gap-3 text-[13px]">
        <p role="alert">{factors.error.message}</p>
        <Button variant="outline" onClick={() => void factors.refetch()}>
          Try again
        </Button>
      </div>
    );
  }

  return (
    <>
      {factors.data && <Factors factors={factors.data} heading={heading} onTask={setTask} />}
      <Dialog
        open={task !== null}
        title={taskLabel(task)}
        onOpenChange={(isOpen) => {
          if (!isOpen) close();
        }}
        onClosed={() => {
          // The button of the added or removed factor is gone: the keyboard continues from here.
          if (document.activeElement === document.body) heading.current?.focus();
        }}
      >
        {task && <TaskForm task={task} owner={owner} onClose={close} />}
      </Dialog>
    </>
  );
}

type FactorsProps = {
  factors: SecondFactors;
  heading: React.RefObject<HTMLHeadingElement | null>;
  onTask: (task: Task) => void;
};

function Factors({ factors, heading, onTask }: FactorsProps) {
  const { authenticator, passkeys, recoveryCodesLeft } = factors;
  const isProtected = authenticator !== null || passkeys.length > 0;

  return (
    <>
      <div className="flex flex-col items-start gap-3">
        <h3
          ref={heading}
          tabIndex={-1}
          className="flex items-center gap-2 text-[13px] font-medium outline-none"
        >
          Authenticator app
          <Badge variant={authenticator ? "success" : "secondary"}>{authenticator ? "On" : "Off"}</Badge>
        </h3>
        <Explanation>
          {authenticator
            ? "Signing in with your password, a link or Google asks for a code from the app."
            : "The app shows a new code every 30 seconds, and signing in asks for it."}
        </Explanation>
        {authenticator ? (
          <Button variant="destructive" onClick={() => onTask({ kind: "remove-authenticator" })}>
            Remove the authenticator app
          </Button>
        ) : (
          <Button variant="outline" onClick={() => onTask({ kind: "add-authenticator" })}>
            Set up an authenticator app
          </Button>
        )}
      </div>
      <div className="flex flex-col items-start gap-3">
        <h3 className="text-[13px] font-medium">Passkeys</h3>
        <Explanation>
          A passkey is kept by your device or password manager. It signs you in with a fingerprint, a face or
          a PIN, without your password.
        </Explanation>
        {passkeys.length > 0 && <PasskeyList passkeys={passkeys} onTask={onTask} />}
        <Button variant="outline" onClick={() => onTask({ kind: "add-passkey" })}>
          Add a passkey
        </Button>
      </div>
      <div className="flex flex-col items-start gap-3">
        <h3 className="text-[13px] font-medium">Recovery codes</h3>
        <Explanation>
          {isProtected
            ? `${recoveryCodesLeft} of 10 left. Each signs you in once if you lose the rest.`
            : "You get ten when you add an authenticator app or a passkey. Use one if you lose it."}
        </Explanation>
        {isProtected && (
          <Button variant="outline" onClick={() => onTask({ kind: "renew-codes" })}>
            Generate new recovery codes
          </Button>
        )}
      </div>
    </>
  );
}

function Explanation({ children }: { children: ReactNode }) {
  return <p className="text-[13px] text-muted-foreground">{children}</p>;
}

type TaskFormProps = { task: Task; owner: Owner; onClose: () => void };

function TaskForm({ task, owner, onClose }: TaskFormProps) {
  switch (task.kind) {
    case "add-authenticator":
      return <AddAuthenticator owner={owner} onClose={onClose} />;
    case "remove-authenticator":
      return <RemoveAuthenticator owner={owner} onClose={onClose} />;
    case "add-passkey":
      return <AddPasskey owner={owner} onClose={onClose} />;
    case "rename-passkey":
      return <RenamePasskey passkey={task.passkey} onClose={onClose} />;
    case "remove-passkey":
      return <RemovePasskey passkey={task.passkey} owner={owner} onClose={onClose} />;
    case "renew-codes":
      return <RenewRecoveryCodes owner={owner} onClose={onClose} />;
  }
}

function taskLabel(task: Task | null): string {
  switch (task?.kind) {
    case undefined:
      return "";
    case "add-authenticator":
      return "Set up an authenticator app";
    case "remove-authenticator":
      return "Remove the authenticator app?";
    case "add-passkey":
      return "Add a passkey";
    case "rename-passkey":
      return `Rename ${task.passkey.name}`;
    case "remove-passkey":
      return `Remove ${task.passkey.name}?`;
    case "renew-codes":
      return "Generate new recovery codes";
  }
}
