import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Programs, libraries and debug files that real compilers and linkers made here. */
export interface NativeFixtures {
  readonly directory: string;
  /** Every file that may hold objects, sorted. */
  readonly files: readonly string[];
  remove(): void;
}

const LLVM = '/usr/lib/llvm-14/bin';
const path = [LLVM, process.env['PATH'] ?? ''].join(delimiter);
const NEEDED = ['gcc', 'clang', 'lld-link', 'ld64.lld', 'llvm-lipo', 'wasm-ld', 'go', 'rustc'];

const has = (tool: string) =>
  spawnSync('which', [tool], { env: { ...process.env, PATH: path } }).status === 0;

/** The compilers that are not here. */
export const missingTools: readonly string[] = NEEDED.filter((tool) => !has(tool));

const LIBRARY = `
int shop_total(int a, int b) { int s = 0; for (int i = a; i < b; i++) s += i * a; return s; }
__attribute__((noinline)) static int inner(int x) { return x * 3; }
int shop_second(int x) { return inner(x) + shop_total(1, x); }
`;
const PROGRAM = `
#include <stdio.h>
int shop_total(int, int);
int main(void) { printf("%d\\n", shop_total(1, 4)); return 0; }
`;
const GO =
  'package main\n\nfunc total(a int) int { return a * 2 }\n\nfunc main() { println(total(2)) }\n';
const RUST = 'fn total(a: i32) -> i32 { a * 2 }\nfn main() { println!("{}", total(2)); }\n';

// One line a command. A target that a linker of this version does not know makes no file, and that is all.
const GCC = `
${[2, 3, 4, 5].map((version) => `gcc -g -gdwarf-${version} a.c main.c -o gcc-dwarf${version}`).join('\n')}
gcc a.c main.c -o gcc-plain
gcc -s a.c main.c -o gcc-s
gcc -g -gz a.c main.c -o gcc-gz
gcc -g -gz=zlib-gnu a.c main.c -o gcc-gz-gnu
${['none', 'md5', 'sha1', 'uuid', '0xabcdef', `0x${'0102030405060708090a'.repeat(2)}`].map((id) => `gcc -g -Wl,--build-id=${id} a.c main.c -o gcc-id-${id}`).join('\n')}
gcc -g -static a.c main.c -o gcc-static
gcc -g -shared -fPIC a.c -o gcc-shared.so
gcc -g -fno-asynchronous-unwind-tables -c a.c -o gcc-nounwind.o
gcc -g -c a.c -o gcc.o
gcc -g -Wl,-z,noseparate-code a.c main.c -o gcc-one-segment
gcc -g -O2 -flto a.c main.c -o gcc-lto
gcc -g3 a.c main.c -o gcc-g3
gcc -g1 a.c main.c -o gcc-g1
objcopy --only-keep-debug gcc-dwarf5 gcc.debug
objcopy --only-keep-debug gcc-gz gcc-gz.debug
objcopy --only-keep-debug gcc-id-none gcc-none.debug
objcopy --strip-debug gcc-dwarf5 gcc-stripped-debug
strip gcc-dwarf5 -o gcc-stripped
strip --strip-unneeded gcc-dwarf4 -o gcc-unneeded
`;
const ELF_TARGETS = [
  'x86_64',
  'i386',
  'aarch64',
  'arm',
  'armeb',
  'mips',
  'mipsel',
  'mips64',
  'powerpc',
  'powerpc64',
  'powerpc64le',
  'riscv64',
  'sparc',
  's390x',
];
const ELF = ELF_TARGETS.flatMap((target) =>
  ['', '-g'].flatMap((debug) => [
    `clang -target ${target}-linux-gnu ${debug} -fPIC -c a.c -o elf-${target}${debug}.o`,
    `ld.lld -shared --build-id=sha1 elf-${target}${debug}.o -o elf-${target}${debug}.so`,
    `ld.lld -shared --build-id=none elf-${target}${debug}.o -o elf-${target}${debug}-none.so`,
  ]),
).join('\n');
const APPLE_TARGETS = [
  'x86_64-apple-macos11',
  'arm64-apple-macos11',
  'armv7-apple-ios9',
  'i386-apple-macos10.9',
  'arm64e-apple-ios14',
  'x86_64h-apple-macos11',
  'armv7k-apple-watchos6',
  'arm64_32-apple-watchos6',
  'armv7s-apple-ios9',
  'armv6-apple-ios3',
];
const APPLE = [
  ...APPLE_TARGETS.flatMap((target) =>
    ['', '-g'].map(
      (debug) => `clang -target ${target} ${debug} -c a.c -o apple-${target}${debug}.o`,
    ),
  ),
  ...['x86_64', 'arm64'].flatMap((arch) => [
    ...['', '-g'].map(
      (debug) =>
        `ld64.lld -arch ${arch} -platform_version macos 11.0 11.0 -dylib apple-${arch}-apple-macos11${debug}.o -o apple-${arch}${debug}.dylib`,
    ),
    `dsymutil apple-${arch}-g.dylib -o apple-${arch}.dSYM`,
    `llvm-strip -x apple-${arch}-g.dylib -o apple-${arch}-stripped.dylib`,
  ]),
  'llvm-lipo -create apple-x86_64-g.dylib apple-arm64-g.dylib -output apple-fat.dylib',
  'llvm-lipo -create apple-x86_64.dSYM/Contents/Resources/DWARF/apple-x86_64-g.dylib apple-arm64.dSYM/Contents/Resources/DWARF/apple-arm64-g.dylib -output apple-fat.dwarf',
].join('\n');
const WINDOWS = [
  ...['x86_64', 'i686', 'aarch64', 'armv7'].flatMap((target) => [
    `clang -target ${target}-pc-windows-msvc -g -gcodeview -c a.c -o win-${target}.obj`,
    `lld-link /dll /noentry /debug /out:win-${target}.dll win-${target}.obj /pdb:win-${target}.pdb /export:shop_total`,
    `lld-link /dll /noentry /out:win-${target}-nodebug.dll win-${target}.obj`,
    `lld-link /dll /noentry /debug /Brepro /out:win-${target}-r.dll win-${target}.obj /pdb:win-${target}-r.pdb`,
    `lld-link /dll /noentry /debug:dwarf /out:win-${target}-dwarf.dll win-${target}.obj`,
  ]),
  ...['x86_64', 'i686', 'aarch64'].flatMap((target) => [
    `clang -target ${target}-pc-windows-gnu -g -c a.c -o mingw-${target}.obj`,
    `lld-link /lldmingw /dll /noentry /debug:dwarf /out:mingw-${target}.dll mingw-${target}.obj`,
  ]),
].join('\n');
const WASM = ['', '-g']
  .flatMap((debug) => [
    `clang -target wasm32 ${debug} -c a.c -o wasm${debug}.o`,
    `wasm-ld --no-entry --export-all wasm${debug}.o -o wasm${debug}.wasm`,
    `wasm-ld --no-entry --export-all -s wasm${debug}.o -o wasm${debug}-s.wasm`,
  ])
  .join('\n');
const OTHERS = `
rustc -g main.rs -o rust-debug
rustc -O main.rs -o rust-release
rustc -g -C strip=symbols main.rs -o rust-stripped
rustc -g -C split-debuginfo=packed main.rs -o rust-split
go build -o go-plain main.go
go build -ldflags=-s -o go-s main.go
go build -ldflags=-w -o go-w main.go
go build -ldflags=-B=0x0102030405060708 -o go-build-id main.go
`;

/** Builds everything in a temporary folder. */
export function buildFixtures(): NativeFixtures {
  const directory = mkdtempSync(join(tmpdir(), 'sentry-kit-native-'));
  writeFileSync(join(directory, 'a.c'), LIBRARY);
  writeFileSync(join(directory, 'main.c'), PROGRAM);
  writeFileSync(join(directory, 'main.go'), GO);
  writeFileSync(join(directory, 'main.rs'), RUST);
  // The two halves share nothing, and there are two cores.
  execFileSync(
    'bash',
    [
      '-c',
      `{ ${lines(GCC + OTHERS)} } & { ${lines([ELF, APPLE, WINDOWS, WASM].join('\n'))} }; wait`,
    ],
    {
      cwd: directory,
      env: { ...process.env, PATH: path, CGO_ENABLED: '0', GOFLAGS: '-mod=mod' },
      stdio: 'ignore',
    },
  );
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/\.(?:c|go|rs|plist)$/.test(name))
    .map((name) => join(directory, name))
    .filter((file) => existsSync(file) && statSync(file).isFile())
    .toSorted();
  return { directory, files, remove: () => rmSync(directory, { recursive: true, force: true }) };
}

const lines = (script: string) =>
  script
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `${line};`)
    .join(' ');
