import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const CART = `export function totalOf(prices: readonly number[]): number {
  if (prices.length === 0) throw new RangeError('empty');
  return prices.length;
}
console.log(totalOf([1]));
`;

/** Writes `src/cart.ts`, and builds it: minified, with its map, into `dist`. */
export async function buildCart(directory: string): Promise<void> {
  mkdirSync(join(directory, 'src'));
  writeFileSync(join(directory, 'src/cart.ts'), CART);
  await build({
    entryPoints: [join(directory, 'src/cart.ts')],
    outdir: join(directory, 'dist'),
    minify: true,
    sourcemap: true,
  });
}
