import { resolve } from 'node:path';
import { main } from 'assemblyscript/asc';

const PACKAGE = resolve(import.meta.dirname, '..');

/** Where the generated module lies. */
export const MODULE_FILE = resolve(PACKAGE, 'src/uncertainty/wasm-module.ts');

/** Characters of the encoded module per line. */
const LINE = 100;

/** Optimised for speed; no runtime and no asserts: the kernel neither allocates nor throws. */
const OPTIONS = ['--enable', 'simd', '--runtime', 'stub', '--noAssert', '-O3', '--converge'];

async function compile(): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  const args = ['kernels/monte-carlo.ts', '--baseDir', PACKAGE, '--outFile', 'kernel.wasm', ...OPTIONS];
  const { error, stderr } = await main(args, {
    writeFile: (_name, contents) => {
      if (typeof contents !== 'string') binary = contents;
    },
  });
  if (error !== null || binary === undefined) throw new Error(`${stderr.toString()}${error?.message ?? ''}`);
  return binary;
}

/** Text of the TypeScript module that holds the compiled kernels, base64 in lines. */
export async function compileKernels(): Promise<string> {
  const encoded = Buffer.from(await compile()).toString('base64');
  const lines = encoded.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return [
    '/** The WebAssembly module compiled from kernels/, in base64. Written by `pnpm kernels`: not to be edited. */',
    'export const WASM_BASE64 = [',
    ...lines.map((line) => `  '${line}',`),
    "].join('');",
    '',
  ].join('\n');
}
