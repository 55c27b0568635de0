import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import {
  type AnswerEnding,
  type AskedWriter,
  countTokens,
  type FakeFailure,
  toPieces,
  type WriterReply,
} from "./writer-reply";
import type { AnswerFormat, RecordedCall } from "./writer-server";

type SendInput = {
  response: ServerResponse;
  call: RecordedCall;
  asked: AskedWriter;
  format: AnswerFormat;
  reply: WriterReply;
  describeFailure: (failure: FakeFailure) => unknown;
  failureType: string;
  chunkDelayMs: number;
};

/** Answers a request as `reply` says, in the vendor's format, and records it in `call`. */
export async function sendReply(input: SendInput): Promise<void> {
  const { response, call, reply, describeFailure, failureType } = input;
  if (typeof reply === "string") return sendText(input, reply, "complete");
  if (!("fault" in reply)) {
    return sendText({ ...input, chunkDelayMs: reply.chunkDelayMs }, reply.text, "complete");
  }

  switch (reply.fault) {
    case "status":
    case "errorInOk": {
      const failure = { status: 502, ...reply };
      call.status = reply.fault === "status" ? failure.status : 200;
      call.answer = JSON.stringify(describeFailure(failure));
      response.writeHead(call.status, { "content-type": failureType, ...failure.headers });
      response.end(call.answer);
      return;
    }
    case "webPage":
      call.status = 200;
      response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><h1>Welcome</h1>");
      return;
    case "cut":
      response.destroy();
      return;
    case "silence":
      return;
    case "half":
      return sendHalf(input, reply);
    case "refusal":
      return sendText(input, "", "refused", reply.text);
    case "truncated":
      return sendText(input, reply.text, "truncated");
  }
}

async function sendText(
  input: SendInput,
  text: string,
  stop: AnswerEnding["stop"],
  refusal = "",
): Promise<void> {
  const { response, call, asked, format } = input;
  const limit = asked.maxOutputTokens * 4;
  const given = text.slice(0, limit);
  const ending: AnswerEnding = {
    stop: text.length > limit ? "truncated" : stop,
    refusal,
    usage: {
      inputTokens: countTokens(asked.instructions + asked.prompt),
      cachedInputTokens: 0,
      outputTokens: countTokens(given),
    },
  };
  if (asked.isStreamed) {
    await sendPieces(input, given);
    response.end(format.close(ending));
  } else {
    call.status = 200;
    call.answer = given;
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(format.whole(given, ending)));
  }
  call.isComplete = !response.destroyed;
}

async function sendHalf(
  input: SendInput,
  { text, then, failure }: Extract<WriterReply, { fault: "half" }>,
): Promise<void> {
  const { response, format } = input;
  await sendPieces(input, text);
  // Its bytes have left before the connection is cut.
  await new Promise((resolve) => response.write("", resolve));
  if (then === "cut") response.destroy();
  if (then === "end") response.end();
  if (then === "error") response.end(format.fail(failure ?? { status: 500 }));
}

async function sendPieces({ response, call, format, chunkDelayMs }: SendInput, text: string): Promise<void> {
  call.status = 200;
  response.writeHead(200, { "content-type": format.contentType, "cache-control": "no-cache" });
  response.write(format.open());
  for (const piece of toPieces(text)) {
    // Whoever asked has gone.
    if (response.destroyed) return;
    if (chunkDelayMs > 0) await wait(chunkDelayMs);
    response.write(format.piece(piece));
    call.answer += piece;
  }
}
