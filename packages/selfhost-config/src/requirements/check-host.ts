import { resolveTag } from '../atlas/read-tag.ts';
import { isAtLeast } from '../atlas/version.ts';
import type { Deployment } from '../deployment/types.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { documentedRequirements } from './documented.ts';
import { checkEnforced } from './enforced.ts';
import { isProgramAtLeast } from './program-version.ts';
import type { HostFacts } from './types.ts';

/**
 * Whether a machine can run a deployment. Errors are what the installer of the release stops at (or what cannot work, such
 * as a port in use); warnings are what it warns about and what documentation asks for without any script checking it.
 */
export function checkHost(host: HostFacts, deployment: Deployment): readonly Diagnostic[] {
  const { tag, diagnostics } = resolveTag(deployment.version);
  if (tag === undefined) return diagnostics;
  const profile = deployment.profile ?? 'feature-complete';
  return [
    ...diagnostics,
    ...checkEnforced(host, tag, profile),
    ...checkDocumented(host, tag.version),
    ...checkPort(host, deployment.bind ?? '9000'),
    ...listUnknown(host, tag.requirements.bash !== undefined),
  ];
}

function checkDocumented(host: HostFacts, version: string): Diagnostic[] {
  const { swap, disk, clock } = documentedRequirements;
  const found: Diagnostic[] = [];
  if (host.swapInMb !== undefined && host.swapInMb < swap.inMb && isAtLeast(version, swap.from)) {
    found.push({
      code: 'selfhost/host-swap',
      severity: 'warning',
      path: ['swapInMb'],
      message: `The machine has ${host.swapInMb} MB of swap; documentation asks for 16 GB from ${swap.from} on. No script checks it.`,
      hint: 'Add swap: without it a short peak ends in a killed container.',
      reference: swap.reference,
    });
  }
  if (host.freeDiskInGb !== undefined && host.freeDiskInGb < disk.inGb) {
    found.push({
      code: 'selfhost/host-disk',
      severity: 'warning',
      path: ['freeDiskInGb'],
      message: `Docker has ${host.freeDiskInGb} GB of free disk; guides ask for ${disk.inGb} GB. No script checks it.`,
      hint: 'Images and empty stores alone take tens of GB; the rest depends on volume and retention.',
      reference: disk.reference,
    });
  }
  if (host.clockOffsetInMs !== undefined && Math.abs(host.clockOffsetInMs) > clock.offsetInMs) {
    found.push({
      code: 'selfhost/host-clock',
      severity: 'warning',
      path: ['clockOffsetInMs'],
      message: `The clock is off by ${Math.round(host.clockOffsetInMs / 1000)} s; events then carry wrong times and signatures expire.`,
      hint: 'Run a time service such as chrony.',
      reference: clock.reference,
    });
  }
  return found;
}

function checkPort(host: HostFacts, bind: string): Diagnostic[] {
  const port = Number(bind.split(':').at(-1));
  if (host.usedPorts?.includes(port) !== true) return [];
  return [
    {
      code: 'selfhost/host-port',
      severity: 'error',
      path: ['usedPorts'],
      message: `Something listens on port ${port} already, where the bundled nginx is to listen.`,
      hint: 'Stop it, or give the deployment another `bind`. If it is this installation itself, all is well.',
      reference: 'getsentry/self-hosted docker-compose.yml, SENTRY_BIND',
    },
  ];
}

/** One finding for all that could not be looked at, so that silence never means "not known". */
function listUnknown(host: HostFacts, needsBash: boolean): Diagnostic[] {
  const versions =
    host.engine === 'podman'
      ? (['podmanVersion', 'podmanComposeVersion'] as const)
      : (['dockerVersion', 'composeVersion'] as const);
  const programs = needsBash ? ([...versions, 'bashVersion'] as const) : versions;
  const sizes = ['cpus', 'memoryInMb', 'swapInMb', 'freeDiskInGb', 'architecture'] as const;
  const unknown: string[] = [
    ...sizes.filter((fact) => host[fact] === undefined),
    ...programs.filter((fact) => isProgramAtLeast(host[fact] ?? '', '0.0') === undefined),
    ...(['usedPorts', 'clockOffsetInMs'] as const).filter((fact) => host[fact] === undefined),
  ];
  if (/^(?:x86_64|amd64|x64)$/i.test(host.architecture ?? '') && host.hasSse42 === undefined) {
    unknown.push('hasSse42');
  }
  if (unknown.length === 0) return [];
  return [
    {
      code: 'selfhost/host-unknown',
      severity: 'info',
      path: [],
      message: `Not known of the machine, so not checked: ${unknown.join(', ')}.`,
    },
  ];
}
