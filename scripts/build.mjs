// `pnpm build`: builds the console and the site when their sources have changed, as the start command does.
import { join } from 'node:path';
import { buildFronts } from './start/build-fronts.mjs';

try {
  await buildFronts({ root: join(import.meta.dirname, '..'), log: (line) => console.log(line) });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
