// `pnpm start`. Only switches on the cache of compiled and type-stripped modules, which must precede every import:
// a warm start spends most of its time in them.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/maceo/compiled'));
await import('./start/main.mjs');
