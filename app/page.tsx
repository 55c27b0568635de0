import { Captions, History, Images, KeyRound, type LucideIcon, PencilLine, SquarePlay } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Wordmark } from "@/components/ui/wordmark";
import { getSignUpRefusal } from "@/server/env";
import { getAccount } from "@/server/auth/get-account";

type Point = { icon: LucideIcon; title: string; text: string };

const points: Point[] = [
  {
    icon: PencilLine,
    title: "Change a word, render a scene",
    text: "Everything rendered and spoken is kept. Change one word, and only its scene is rendered again.",
  },
  {
    icon: History,
    title: "Work survives failures",
    text: "A render that a crash or a restart interrupts resumes where it stopped.",
  },
  {
    icon: SquarePlay,
    title: "Watch it while you type",
    text: "The preview plays your script as scenes while you write, before anything is rendered.",
  },
  {
    icon: Captions,
    title: "Captions in four styles",
    text: "Plain, highlight, karaoke and pop. All follow the voice word by word.",
  },
  {
    icon: Images,
    title: "Your own pictures",
    text: "Paste or drop a picture or clip onto a scene to show it there.",
  },
  {
    icon: KeyRound,
    title: "No key needed",
    text: "Works without any other service. Its own voices speak eight languages.",
  },
];

export default async function LandingPage() {
  const account = await getAccount();
  const isSignUpOpen = getSignUpRefusal() === undefined;

  return (
    <div className="mx-auto flex min-h-dvh max-w-5xl flex-col px-4 sm:px-6">
      <header className="flex h-16 items-center justify-between">
        <Wordmark className="text-base" />
        <Button asChild size="sm" variant="ghost">
          {account ? <Link href="/dashboard">Dashboard</Link> : <Link href="/sign-in">Sign in</Link>}
        </Button>
      </header>
      <main className="flex flex-1 flex-col justify-center gap-16 py-12">
        <section className="grid items-center gap-10 md:grid-cols-2">
          <div className="flex flex-col gap-5">
            <h1 className="text-3xl font-semibold tracking-tight text-balance sm:text-4xl">
              Turn a topic into a finished video.
            </h1>
            <p className="max-w-prose text-base text-pretty text-muted-foreground">
              Offcamera is for creators of faceless channels. Begin with a topic, an article, a table or a
              script of your own; it is narrated, drawn, captioned and scored, with a thumbnail, a caption
              file and a description.
            </p>
            <div className="flex flex-wrap gap-3">
              {account ? (
                <Button asChild>
                  <Link href="/dashboard">Go to your dashboard</Link>
                </Button>
              ) : (
                <>
                  {isSignUpOpen && (
                    <Button asChild>
                      <Link href="/sign-up">Create an account</Link>
                    </Button>
                  )}
                  <Button variant={isSignUpOpen ? "outline" : "default"} asChild>
                    <Link href="/sign-in">Sign in</Link>
                  </Button>
                </>
              )}
            </div>
          </div>
          <ScriptToScenes />
        </section>
        <section aria-labelledby="points">
          <h2 id="points" className="sr-only">
            What it does well
          </h2>
          <ul className="grid gap-x-8 gap-y-6 border-t pt-8 sm:grid-cols-2 lg:grid-cols-3">
            {points.map(({ icon: Icon, title, text }) => (
              <li key={title} className="flex gap-3">
                <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-primary" />
                <div className="flex flex-col gap-1">
                  <h3 className="font-medium">{title}</h3>
                  <p className="text-[13px] text-muted-foreground">{text}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      </main>
    </div>
  );
}

const scenes = [
  { text: "It stops when it swims", isChanged: false },
  { text: "3 hearts", isChanged: true },
  { text: "Blue blood", isChanged: false },
];

/** A script with one changed word, and the one scene that is drawn again for it. */
function ScriptToScenes() {
  return (
    <figure className="flex flex-col gap-3 rounded-lg border bg-card p-4">
      <div className="rounded-md bg-muted p-3 font-mono text-[13px] leading-6">
        <p># It stops when it swims</p>
        <p>
          An octopus <ins className="rounded bg-primary/15 px-1 text-primary no-underline">needs</ins> all its
          **3 hearts**.
        </p>
        <p>## Blue blood</p>
      </div>
      <ol className="grid grid-cols-3 gap-2">
        {scenes.map(({ text, isChanged }) => (
          <li key={text} className="flex flex-col gap-1.5">
            <span
              className={cn(
                "flex aspect-video items-center justify-center rounded-md border bg-background p-1 text-center text-xs leading-tight font-medium text-balance",
                isChanged && "border-primary text-primary",
              )}
            >
              {text}
            </span>
            <span className={cn("text-center text-xs text-muted-foreground", isChanged && "text-primary")}>
              {isChanged ? "Rendered again" : "Kept"}
            </span>
          </li>
        ))}
      </ol>
      <figcaption className="text-[13px] text-muted-foreground">
        One changed word, one scene to render.
      </figcaption>
    </figure>
  );
}
