import { z } from "zod";
import { answerMessages } from "@/server/adapters/threads/answer-messages";
import { openWav } from "../files/wav-file";
import { measureLoudnessOf } from "../signal/loudness";
import { measureTruePeakOf } from "../signal/true-peak";
import type { MixLevels } from "./mix-schema";

answerMessages((message): MixLevels => {
  const sound = openWav(z.string().parse(message));

  return {
    integratedLufs: measureLoudnessOf(sound, sound.sampleRate),
    truePeakDb: measureTruePeakOf(sound),
  };
});
