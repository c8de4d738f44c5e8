import { writeFileSync } from 'node:fs';
import { compileKernels, MODULE_FILE } from './compile-kernels.ts';

// `pnpm kernels`: compiles kernels/*.ts (AssemblyScript) into the module that the engine carries.
const text = await compileKernels();
writeFileSync(MODULE_FILE, text);
process.stdout.write(`${MODULE_FILE}: ${text.length} characters\n`);
