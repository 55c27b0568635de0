import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { extractArticle } from "./extract-article";

const pageSchema = z.object({ html: z.string(), url: z.string() });

parentPort?.postMessage(extractArticle(pageSchema.parse(workerData)));
