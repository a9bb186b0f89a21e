import { checkHost, simulateLoad } from '@sentry-kit/selfhost-config';
import { deployment } from './deployment.ts';

export const estimate = simulateLoad({ errorsPerDay: 50_000, spansPerDay: 4_000_000 }, deployment);
for (const { name, range, unit, formula } of estimate.figures) {
  console.log(`${name}: ${range.low.toFixed(1)} to ${range.high.toFixed(1)} ${unit} = ${formula}`);
}

export const findings = checkHost(
  { cpus: 8, memoryInMb: 32_000, swapInMb: 4000, composeVersion: '2.40.3' },
  deployment,
);
for (const { severity, message } of findings) console.log(severity, message);
