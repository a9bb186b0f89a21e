import type { Profile, Tag } from '../atlas/types.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { isProgramAtLeast } from './program-version.ts';
import type { HostFacts } from './types.ts';

const reference = 'getsentry/self-hosted install/check-minimum-requirements.sh';

/** What the installer of a release stops at, or warns about. */
export function checkEnforced(host: HostFacts, tag: Tag, profile: Profile): Diagnostic[] {
  return [
    ...checkPrograms(host, tag),
    ...checkSizes(host, tag, profile),
    ...checkProcessor(host, tag),
  ];
}

function checkPrograms(host: HostFacts, tag: Tag): Diagnostic[] {
  const { requirements, version } = tag;
  const isPodman = host.engine === 'podman';
  if (isPodman && requirements.podman === undefined) {
    return [
      {
        code: 'selfhost/host-podman-unsupported',
        severity: 'error',
        path: ['engine'],
        message: `The installer of ${version} knows only Docker; Podman came in 25.8.0.`,
        hint: 'Use Docker, or a release from 25.8.0 on with --container-engine-podman.',
        reference: 'getsentry/self-hosted#3673',
      },
    ];
  }
  const programs = isPodman
    ? ([
        ['podmanVersion', 'Podman', requirements.podman],
        ['podmanComposeVersion', 'podman-compose', requirements.podmanCompose],
      ] as const)
    : ([
        ['dockerVersion', 'Docker', requirements.docker],
        ['composeVersion', 'Docker Compose', requirements.compose],
      ] as const);
  return [...programs, ['bashVersion', 'bash', requirements.bash] as const].flatMap(
    ([fact, name, least]) => {
      const printed = host[fact];
      if (printed === undefined || least === undefined) return [];
      if (isProgramAtLeast(printed, least) !== false) return [];
      return [
        {
          code: `selfhost/host-${name.toLowerCase().replaceAll(' ', '-')}`,
          severity: 'error' as const,
          path: [fact],
          message: `${name} is ${printed}; the installer of ${version} stops below ${least}.`,
          hint: `Update ${name} before anything else.`,
          reference,
        },
      ];
    },
  );
}

function checkSizes(host: HostFacts, tag: Tag, profile: Profile): Diagnostic[] {
  const { requirements, version } = tag;
  const sizes = [
    {
      fact: 'memoryInMb',
      code: 'selfhost/host-memory',
      least: requirements.memoryInMb[profile],
      recommended: requirements.recommendedMemoryInMb,
      say: (size: number) => `${size} MB of memory`,
    },
    {
      fact: 'cpus',
      code: 'selfhost/host-cpus',
      least: requirements.cpus[profile],
      recommended: requirements.recommendedCpus,
      say: (size: number) => `${size} CPU cores`,
    },
  ] as const;
  return sizes.flatMap(({ fact, code, least, recommended, say }) => {
    const size = host[fact];
    const limit = size === undefined || size >= least ? recommended : least;
    if (size === undefined || limit === undefined || size >= limit) return [];
    const isError = size < least;
    return [
      {
        code: isError ? code : `${code}-low`,
        severity: isError ? ('error' as const) : ('warning' as const),
        path: [fact],
        message: isError
          ? `Docker has ${say(size)}; the installer of ${version} stops below ${say(least)} for ${profile}.`
          : `Docker has ${say(size)}; the installer of ${version} recommends ${say(limit)}.`,
        hint: 'Give Docker more of the machine, or take a larger one.',
        reference,
      },
    ];
  });
}

function checkProcessor(host: HostFacts, tag: Tag): Diagnostic[] {
  if (!/^(?:x86_64|amd64|x64)$/i.test(host.architecture ?? '') || host.hasSse42 !== false)
    return [];
  return [
    {
      code: 'selfhost/host-sse42',
      severity: 'error',
      path: ['hasSse42'],
      message: `The processor has no SSE 4.2, which ClickHouse needs; the installer of ${tag.version} stops.`,
      hint: 'In a virtual machine pass the host processor through. --skip-sse42-requirements only hides this.',
      reference,
    },
  ];
}
