import { mkdtemp } from "node:fs/promises";
import { execSync } from "node:child_process";
import { createServer } from "node:http";
import send from "send";
import path from "node:path";
import { readFileSync } from "node:fs";
import { sampleTimeline } from "@/remotion/sample-props";
import { getRemotionBundle } from "@/server/adapters/renderer/remotion-bundle";
import { getWarmBrowser } from "@/server/adapters/renderer/warm-browser";
import { findBrowser } from "@/server/adapters/renderer/find-browser";
import { toComposition } from "@/server/adapters/renderer/to-composition";
import { listProcessTree } from "@/server/adapters/processes/process-tree";
import { closeRenderer } from "@/server/adapters/renderer/with-renderer";
const { renderFrames } = await import("@remotion/renderer");
const tree = () => { let s=0; const parts: Record<string, number> = {}; for (const {pid,name} of [...listProcessTree(process.pid)]) { try { const f=readFileSync(`/proc/${pid}/stat`,"utf8").split(") ")[1]!.split(" "); const t=(Number(f[11])+Number(f[12])+Number(f[13])+Number(f[14]))/100; parts[name]=(parts[name]??0)+t; s+=t; } catch {} } return {s,parts}; };
const dir = await getRemotionBundle();
const server = createServer((q,r)=>{ send(q, new URL(q.url!,"http://x").pathname, {root: dir, maxAge: "1y", immutable: true}).pipe(r); }).listen(0,"127.0.0.1");
await new Promise(r=>server.once("listening",r));
const url = `http://127.0.0.1:${(server.address() as any).port}`;
const timeline = sampleTimeline({ kinds: ["title"] });
async function visit(serveUrl: string, n: number) {
  const before = tree(); const t0=performance.now();
  const sheets = Array.from({length:n},(_, i)=>[{layer:"content" as const, sceneIndex:0, frame:i, box:{x:0,y:0,width:1920,height:1080}, top:0}]);
  const props = { timeline, mediaBaseUrl: "http://127.0.0.1:1", sheets, sheetHeight: 1080 };
  const {executable, chromeMode}=findBrowser();
  await renderFrames({ serveUrl, puppeteerInstance: await getWarmBrowser(), browserExecutable: executable, chromeMode, logLevel:"error", composition: toComposition({id:"overlay-states",width:1920,height:1080,fps:30,durationInFrames:100,props}), inputProps: props, frameRange:[0,n-1], imageFormat:"png", concurrency:1, muted:true, outputDir:null, onStart(){}, onFrameUpdate(){}, onFrameBuffer(){} });
  const after = tree();
  return { ms: Math.round(performance.now()-t0), cpu: +(after.s-before.s).toFixed(2), parts: Object.fromEntries(Object.entries(after.parts).map(([k,v])=>[k,+(v-(before.parts[k]??0)).toFixed(2)])) };
}
await visit(dir,1);
for (let i=0;i<3;i++) { console.log("dir 1", JSON.stringify(await visit(dir,1))); console.log("url 1", JSON.stringify(await visit(url,1))); }
console.log("dir 10", JSON.stringify(await visit(dir,10))); console.log("url 10", JSON.stringify(await visit(url,10)));
await closeRenderer(); process.exit();
