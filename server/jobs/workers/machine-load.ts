import { listMachines } from "./worker-repository";

/** The workers of the installation as anybody may see them: no names of machines. */
export type MachineLoad = {
  workers: number;
  machines: { cores: number; loadAverage: number; runningSteps: number }[];
};

/** How many workers live now, and how busy their machines are. */
export async function getMachineLoad(): Promise<MachineLoad> {
  const machines = await listMachines();

  return {
    workers: machines.reduce((sum, { workers }) => sum + workers, 0),
    machines: machines.map(({ cores, loadAverage, runningSteps }) => ({ cores, loadAverage, runningSteps })),
  };
}
