import type { Blockquote, RootContent } from "mdast";
import { toVoiceId } from "@/server/providers/voice-id";
import type { ScriptContext } from "../script-context";
import { readAttributes } from "./read-attributes";

type ContainerDirective = Extract<RootContent, { type: "containerDirective" }>;
type LeafDirective = Extract<RootContent, { type: "leafDirective" }>;

/** Reads the voice of `:::voice{name="…"}` or, inside a quote, of `::voice{name="…"}`, and notes its line. Throws ScriptError. */
export function readVoice(node: ContainerDirective | LeafDirective, context: ScriptContext): string {
  const { name = "" } = readAttributes(node, { required: ["name"], optional: [] });
  const voiceId = toVoiceId(name);
  context.voices.push({ voiceId, line: node.position?.start.line ?? 1 });

  return voiceId;
}

/** Whether a part of a quote names its voice. */
export function isQuoteVoice(node: Blockquote["children"][number]): node is LeafDirective {
  return node.type === "leafDirective" && node.name === "voice";
}
