import { totalmem } from 'node:os';
import { describe, expect, it } from 'vitest';
import { toHostFacts } from './host-facts.ts';
import { readHost } from './read-host.ts';

const system = { cpus: 16, architecture: 'x86_64', freeDiskInBytes: 250 * 2 ** 30 };

describe('toHostFacts', () => {
  it('makes facts of what programs print', () => {
    const facts = toHostFacts(
      {
        dockerInfo: JSON.stringify({ NCPU: 4, MemTotal: 16_710_586_368, ServerVersion: '28.2.2' }),
        composeVersion: 'v2.40.3-desktop.1\n',
        bashVersion: 'GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu)\n',
        meminfo: 'MemTotal:       65843200 kB\nSwapTotal:      16777212 kB\n',
        cpuinfo: 'processor\t: 0\nflags\t\t: fpu sse4_1 sse4_2 avx\n',
        tcp: '  sl  local_address rem_address   st\n   0: 00000000:2328 00000000:0000 0A 0\n   1: 0100007F:0016 00000000:0000 0A 0\n   2: 0100007F:1F90 0100007F:2328 01 0\n',
        chrony:
          'Reference ID    : A29FC87B\nSystem time     : 0.250000000 seconds slow of NTP time\n',
      },
      system,
    );
    expect(facts).toEqual({
      cpus: 4,
      memoryInMb: 15_936,
      swapInMb: 16_383,
      freeDiskInGb: 250,
      architecture: 'x86_64',
      hasSse42: true,
      engine: 'docker',
      dockerVersion: '28.2.2',
      composeVersion: '2.40.3-desktop.1',
      bashVersion: '5.2.15(1)-release',
      usedPorts: [22, 9000],
      clockOffsetInMs: -250,
    });
  });

  it('takes the machine where Docker does not answer, and Podman where it is the only one', () => {
    const facts = toHostFacts(
      {
        dockerInfo: '{"NCPU":0,"MemTotal":0}',
        podmanVersion: 'podman version 4.9.3\n',
        podmanComposeVersion: 'podman-compose version: 1.3.0\n',
        meminfo: 'MemTotal: 8388608 kB\n',
      },
      system,
    );
    expect(facts).toMatchObject({
      engine: 'podman',
      podmanVersion: '4.9.3',
      podmanComposeVersion: '1.3.0',
      cpus: 16,
      memoryInMb: 8192,
    });
    expect(facts.swapInMb).toBeUndefined();
  });

  it('leaves out what is nonsense', () => {
    const facts = toHostFacts(
      { dockerInfo: 'permission denied', chrony: '506 Cannot talk to daemon' },
      system,
    );
    expect(facts.dockerVersion).toBeUndefined();
    expect(facts.clockOffsetInMs).toBeUndefined();
  });
});

it('readHost reads this machine', async () => {
  const facts = await readHost();
  expect(facts.cpus).toBeGreaterThan(0);
  expect(facts.freeDiskInGb).toBeGreaterThanOrEqual(0);
  if (process.platform !== 'linux') return;
  expect(facts.memoryInMb).toBeGreaterThan(0);
  expect(facts.memoryInMb).toBeLessThanOrEqual(Math.ceil(totalmem() / 2 ** 20));
  expect(facts.usedPorts).toEqual(expect.any(Array));
}, 30_000);
