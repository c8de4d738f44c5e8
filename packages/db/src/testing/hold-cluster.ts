// Opens the cluster of the state folder given as argument, says `<pid of the server>` and holds it until killed.
import { openCluster } from '../embedded/open-cluster.ts';

const { pid } = await openCluster({ stateDir: process.argv[2] ?? '', log: () => undefined });
process.stdout.write(`${pid}\n`);
setInterval(() => undefined, 60_000);
