import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** Programs whose sources are known. */
export interface Programs {
  /** Where they and their sources are. */
  readonly directory: string;
  /** What was built, by its command's name. */
  readonly files: readonly { readonly name: string; readonly file: string }[];
  remove(): void;
}

const LLVM = '/usr/lib/llvm-14/bin';

/** Sources in more than one folder, some of which may not be sent. */
const SOURCES: Readonly<Record<string, string | Buffer>> = {
  'c/main.c': `#include "include/cart.h"
#include "include/süß und salzig.h"
#include "include/latin.h"
#include "include/large.h"
#include <stdio.h>
int price(int);
#line 7 "./generated/../rules.y"
static int rule(int a) { return a + 1; }
#line 1 "<built-in rules>"
static int other(int a) { return a + 2; }
#line 12 "gone.c"
int main(void) { printf("%d\\n", price(2) + add(1, 2) + sweet(1) + latin(1) + large(1) + rule(1) + other(2)); return 0; }
`,
  'c/rules.y': '%%\n',
  'c/include/cart.h': 'static inline int add(int a, int b) { return a + b; }\n',
  'c/include/süß und salzig.h': 'static inline int sweet(int a) { return a * 2; }\n',
  'c/include/latin.h': Buffer.from(
    '/* caf\xe9 */ static inline int latin(int a) { return a; }\n',
    'latin1',
  ),
  'c/include/large.h': `/* ${'x'.repeat(1024 * 1024)} */\nstatic inline int large(int a) { return a; }\n`,
  'c/shared/price.c': '#include "../include/cart.h"\nint price(int a) { return add(a, 3); }\n',
  // For targets that have no library here, and with a part that nothing uses.
  'c/alone.c': '#include "include/cart.h"\nint alone(int a) { return add(a, 1); }\n',
  'c/unused.c': '#include "include/cart.h"\nint unused(int a) { return add(a, 1); }\n',
  'cpp/main.cpp': `#include "shop/cart.hpp"
#include <string>
#include <vector>
int main() { shop::Cart<int> cart; cart.add(2); std::vector<std::string> names{"a"}; return cart.total() + int(names.size()); }
`,
  'cpp/shop/cart.hpp': `#pragma once
namespace shop { template <class T> struct Cart { T sum{}; void add(T a) { sum += a; } T total() const { return sum; } }; }
`,
  'go/go.mod': 'module shop\n\ngo 1.21\n',
  'go/main.go': `package main

import (
	"fmt"
	"shop/cart"
)

func main() { fmt.Println(cart.Total(2)) }
`,
  'go/cart/cart.go': 'package cart\n\n// Total doubles.\nfunc Total(a int) int { return a * 2 }\n',
  'rust/main.rs':
    'mod cart;\nmod price { pub mod tax; }\nfn main() { println!("{}", cart::total(2) + price::tax::of(3)); }\n',
  'rust/cart.rs': '#[inline(never)]\npub fn total(a: i32) -> i32 { a * 2 }\n',
  'rust/price/tax.rs': '#[inline(never)]\npub fn of(a: i32) -> i32 { a / 5 }\n',
};

const C = 'main.c shared/price.c';
const VERSIONS = [2, 3, 4, 5];
const APPLE = 'x86_64-apple-macos11 arm64-apple-macos11'.split(' ');
const ELSEWHERE = 'mips mips64el powerpc powerpc64 arm i386'.split(' ');

const other = (target: string, version: number) =>
  `clang -target ${target}-linux-gnu -gdwarf-${version} -fPIC -nostdlib -shared -fuse-ld=lld alone.c`;
const machO = (target: string, version: number) =>
  `clang -target ${target} -gdwarf-${version} -c alone.c -o out.o && cp out.o out; :`;
const dSym = (target: string, version: number) =>
  [
    `clang -target ${target} -gdwarf-${version} -c alone.c -o out.o`,
    `ld64.lld -arch ${target.split('-')[0]} -platform_version macos 11.0 11.0 -dylib out.o -o out.dylib`,
    'dsymutil --flat out.dylib',
  ].join(' && ');

const wasm = (version: number) =>
  `clang -target wasm32 -gdwarf-${version} -c alone.c -o out.o && wasm-ld --no-entry --export-all out.o`;
const windows = (version: number) =>
  `clang -target x86_64-pc-windows-gnu -gdwarf-${version} -c alone.c -o out.obj && lld-link /lldmingw /dll /noentry /debug:dwarf /out:out out.obj; :`;

/** A folder, and the commands that are run in it; ` -o out` follows each. */
type Commands = Readonly<Record<string, readonly string[]>>;

/** At least one of each compiler, version of DWARF and packing. */
const FEW: Commands = {
  c: [
    `gcc -gdwarf-2 ${C}`,
    `gcc -gdwarf-4 -gz=zlib-gnu ${C}`,
    `gcc -gdwarf-5 -gdwarf64 -gz ${C}`,
    `gcc -gdwarf-5 -gsplit-dwarf ${C}`,
    `clang -gdwarf-3 ${C}`,
    `clang -gdwarf-5 -gz ${C}`,
    other('mips', 5),
    dSym('arm64-apple-macos11', 4),
  ],
  cpp: ['g++ -gdwarf-5 main.cpp', 'clang++ -gdwarf-4 main.cpp'],
  go: ['go build'],
  rust: ['rustc -g main.rs'],
};

const MORE: Commands = {
  c: [
    ...VERSIONS.flatMap((version) =>
      ['', '-gz', '-gz=zlib-gnu'].map((packing) => `gcc -gdwarf-${version} ${packing} ${C}`),
    ),
    `gcc -gdwarf-4 -gdwarf64 ${C}`,
    `gcc -g1 ${C}`,
    `gcc -g3 -O2 ${C}`,
    `gcc -g -O2 -flto ${C}`,
    `gcc -gdwarf-4 -fdebug-types-section ${C}`,
    `gcc -gdwarf-5 -fdebug-types-section ${C}`,
    `gcc -gdwarf-4 -gsplit-dwarf ${C}`,
    `gcc -g -static ${C}`,
    `gcc -g -fdebug-prefix-map=$PWD=/away ${C}`,
    'gcc -gdwarf-4 $PWD/main.c ../c/shared/price.c',
    `gcc -g -ffunction-sections -Wl,--gc-sections ${C} unused.c`,
    `gcc -s ${C}`,
    ...VERSIONS.flatMap((version) =>
      ['', '-gz'].map((packing) => `clang -gdwarf-${version} ${packing} ${C}`),
    ),
    `clang -gdwarf-5 -gdwarf64 ${C}`,
    `clang -gdwarf-4 -gsplit-dwarf ${C}`,
    `clang -gdwarf-5 -gsplit-dwarf ${C}`,
    `clang -gdwarf-5 -gembed-source ${C}`,
    `clang -g -fuse-ld=lld -flto ${C}`,
    `clang -g -fuse-ld=lld -ffunction-sections -Wl,--gc-sections ${C} unused.c`,
    `clang -g -fuse-ld=lld -Wl,--compress-debug-sections=zlib ${C}`,
    ...ELSEWHERE.flatMap((target) => [2, 4, 5].map((version) => other(target, version))),
    ...APPLE.flatMap((target) => [2, 4, 5].map((version) => machO(target, version))),
    wasm(4),
    wasm(5),
    windows(4),
    // This dsymutil writes names of DWARF 5 that lead nowhere.
    ...APPLE.flatMap((target) => [2, 3, 4].map((version) => dSym(target, version))),
  ],
  cpp: ['g++', 'clang++'].flatMap((compiler) =>
    [4, 5].flatMap((version) =>
      ['', '-gz', '-O2'].map((more) => `${compiler} -gdwarf-${version} ${more} main.cpp`),
    ),
  ),
  go: [
    'go build -ldflags=-compressdwarf=false',
    'go build -ldflags=-w',
    'GOOS=darwin GOARCH=amd64 go build -ldflags=-compressdwarf=false',
    'GOOS=windows GOARCH=amd64 go build -ldflags=-compressdwarf=false',
    'GOARCH=s390x go build',
  ],
  rust: [
    'rustc -O -g main.rs',
    'rustc -C debuginfo=line-tables-only main.rs',
    'rustc -g -C split-debuginfo=packed main.rs',
    'rustc -g -C split-debuginfo=unpacked main.rs',
    'rustc -g -C dwarf-version=5 main.rs',
    'rustc -g --remap-path-prefix=$PWD=/away main.rs',
    'rustc -O main.rs',
  ],
};

/** Where sentry-cli sees less: packed sections of systems for which nobody but Go packs them. */
const PACKED: Commands = {
  go: ['GOOS=darwin GOARCH=arm64 go build', 'GOOS=windows GOARCH=amd64 go build'],
};

/** Sets of programs: a few of each kind, all that there are beside them, and those that sentry-cli cannot read. */
export const SETS = { few: FEW, more: MORE, packed: PACKED } as const;

/** Builds programs in a temporary folder. */
export function buildPrograms(...sets: readonly Commands[]): Programs {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'sentry-kit-programs-')));
  for (const [name, content] of Object.entries(SOURCES)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
  const commands = sets.flatMap((folders) =>
    Object.entries(folders).flatMap(([folder, lines]) => lines.map((line) => ({ folder, line }))),
  );
  mkdirSync(join(directory, 'built'));
  // One after the other: what a program remembers of its folder is the folder of its sources.
  const script = commands.map(
    ({ folder, line }, index) =>
      `(cd ${folder}; ${line} -o out; mv out ../built/${index}; rm -f out*)`,
  );
  execFileSync('bash', ['-c', `${script.join('\n')}\n:`], {
    cwd: directory,
    env: {
      ...process.env,
      PATH: [LLVM, process.env['PATH'] ?? ''].join(delimiter),
      CGO_ENABLED: '0',
      GOFLAGS: '-mod=mod',
    },
    stdio: 'ignore',
  });
  const files = commands
    .map(({ line }, index) => ({ name: line, file: join(directory, 'built', `${index}`) }))
    .filter(({ file }) => existsSync(file));
  return { directory, files, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
