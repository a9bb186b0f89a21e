import type { Random } from './random.ts';

type Make = (random: Random) => string;

/** What fills events day by day and tells nothing about anybody. */
const MAKERS: readonly Make[] = [
  (r) => `TypeError: Cannot read properties of undefined (reading '${r.letters(6)}')`,
  (r) => `Request failed with status code ${r.pick([400, 404, 500, 502])}`,
  (r) =>
    `SyntaxError: Unexpected token '${r.pick(['<', '}', 'o'])}', "${r.letters(5)}" is not valid JSON`,
  (r) =>
    `Loading chunk ${r.below(900)} failed. (error: https://cdn.shop.example/static/js/${r.below(900)}.${r.hex(8)}.chunk.js)`,
  (r) =>
    `https://shop.example.com/products/${r.below(99_999)}?page=${r.below(20)}&sort=price&color=${r.letters(5)}`,
  (r) =>
    `/usr/src/app/node_modules/.pnpm/${r.letters(7)}@${r.below(20)}.${r.below(20)}.${r.below(20)}/node_modules/${r.letters(7)}/dist/index.js`,
  (r) =>
    `at Object.${r.letters(8)} (webpack-internal:///./src/${r.letters(6)}.ts:${r.below(900)}:${r.below(80)})`,
  (r) =>
    `${r.letters(6)}@${r.below(30)}.${r.below(30)}.${r.below(30)}${r.pick(['', '-beta.1', '-rc.2', '+build.5'])}`,
  (r) => `${r.hex(8)}-${r.hex(4)}-4${r.hex(3)}-a${r.hex(3)}-${r.hex(12)}`,
  (r) => r.hex(r.pick([16, 32, 40, 64])),
  (r) => String(1_700_000_000_000 + r.below(99_999_999)),
  (r) => String(1_700_000_000 + r.random()),
  (r) =>
    `2026-${r.between(10, 12)}-${r.between(10, 28)}T${r.between(10, 23)}:${r.between(10, 59)}:${r.between(10, 59)}.${r.digits(3)}Z`,
  (r) =>
    `SELECT id, name FROM "${r.letters(6)}" WHERE status = $1 AND created_at > $2 LIMIT ${r.below(100)}`,
  (r) =>
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${r.between(100, 140)}.0.0.0 Safari/537.36`,
  (r) =>
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_${r.below(9)} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.${r.below(9)} Mobile/15E148 Safari/604.1`,
  (r) =>
    `    const ${r.letters(5)} = await ${r.letters(5)}.find({ id: ${r.letters(4)}, limit: ${r.below(50)} });`,
  (r) => `export function ${r.letters(7)}(token: string): Promise<${r.letters(5)}> {`,
  (r) => `if (password === undefined) throw new ${r.letters(5)}Error('no password given');`,
  (r) => `div.${r.letters(5)} > button#${r.letters(4)}[type="submit"]:nth-child(${r.below(9)})`,
  (r) =>
    `level=info status=200 duration=${r.below(900)}ms path=/api/${r.letters(5)} bytes=${r.below(99_999)}`,
  (r) => `Order ${r.digits(r.between(6, 12))} was shipped in ${r.below(9)} parcels`,
  (r) =>
    `registry.shop.example/${r.letters(6)}/${r.letters(4)}:${r.below(9)}.${r.below(20)}@sha256:${r.hex(64)}`,
  (r) => `GET /api/${r.letters(6)}/:id/${r.letters(5)} 200 ${r.below(500)}ms`,
  (r) => `std::${r.letters(6)}::${r.letters(5)}<${r.letters(4)}>::call`,
  (r) => `Caused by: org.shop.${r.letters(6)}.${r.letters(7)}Exception: state ${r.letters(6)}`,
  (r) =>
    `{"id":${r.below(9999)},"name":"${r.letters(6)}","price":${r.below(999)}.${r.digits(2)},"tags":["a","b"]}`,
  (r) => `query ${r.letters(6)}($id: ID!) { order(id: $id) { id total items { sku count } } }`,
  (r) => `Zahlung für ${r.letters(6)} überprüft – ${r.below(99)} €`,
  (r) => `注文 ${r.below(999)} を処理しました`,
  (r) => `${r.between(-89, 89)}.${r.digits(6)}, ${r.between(-179, 179)}.${r.digits(6)}`,
  (r) => `${r.letters(5)}-${r.letters(6)}-${r.hex(10)}-${r.mixed(5)}`,
  (r) => `Basic usage of ${r.letters(6)}: bearer authentication is required`,
  (r) =>
    `prompt tokens: ${r.below(999)}, completion tokens: ${r.below(999)}, max_tokens=${r.below(4096)}`,
  (r) => `M${r.below(99)} ${r.below(99)}L${r.below(99)} ${r.below(99)}Z`,
  (r) => `rgba(${r.below(255)}, ${r.below(255)}, ${r.below(255)}, 0.${r.digits(2)})`,
  (r) => `0 ${r.below(23)} * * ${r.below(6)}`,
  (r) => `q=${encodeURIComponent(`${r.letters(5)} & ${r.letters(5)} / 50%`)}&page=${r.below(9)}`,
  (r) => `v${r.below(20)}.${r.below(20)}.${r.below(20)}.${r.below(20)}`,
  (r) => `redis://cache-${r.below(9)}.internal:6379/0 connected after ${r.below(99)} ms`,
  (r) => `${r.letters(4)}_${r.mixed(22)}`,
  (r) => `icon-${r.letters(4)}@2x.png ${r.below(99)} kB`,
  (r) =>
    `The ${r.letters(6)} ${r.pick(['handler', 'worker', 'queue', 'job'])} took ${r.below(999)}.${r.digits(2)} seconds`,
  (r) => `git@github.com:acme/${r.letters(6)}.git`,
  (r) => `/home/${r.letters(5)}`,
  (r) => `09:${r.between(10, 59)}:${r.between(10, 59)} ${r.letters(6)}`,
  (r) => `data:image/svg+xml;utf8,<svg width="${r.below(99)}" height="${r.below(99)}">`,
  (r) => `feature.${r.letters(6)}.enabled=true;rollout=${r.below(100)}`,
];

/** One harmless text. */
export const harmlessText = (random: Random): string => random.pick(MAKERS)(random);
