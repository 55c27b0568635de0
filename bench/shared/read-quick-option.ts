/** Whether `--quick` was given; any other argument ends the benchmark with a sentence. */
export function readQuickOption(): boolean {
  const args = process.argv.slice(2);
  const unknown = args.filter((arg) => arg !== "--quick");
  if (unknown.length > 0) {
    console.error(`The only option is --quick, not ${unknown.join(", ")}.`);
    process.exit(2);
  }

  return args.length > 0;
}
