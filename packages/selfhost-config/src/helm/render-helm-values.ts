import { readDescription } from '../deployment/check.ts';
import { contextOf } from '../deployment/define.ts';
import type { Deployment } from '../deployment/types.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import type { Rendered } from '../render/render-deployment.ts';
import { toYamlText } from '../render/yaml-text.ts';
import { featuresPart } from './features.ts';
import { generalPart } from './general.ts';
import { integrationsPart } from './integrations.ts';
import { mailPart } from './mail.ts';
import { secretsScript } from './secrets-script.ts';
import {
  clickhousePart,
  filestorePart,
  kafkaPart,
  otherStoresPart,
  postgresPart,
  redisPart,
} from './stores.ts';
import type { HelmPart, HelmValue, HelmValues, RenderHelmOptions } from './types.ts';
import { isTree, workloadsPart } from './workloads.ts';

/** The chart whose values were read, and the Sentry that it installs by itself. */
const CHART = { version: '25.20.0', sentry: '24.9.0' } as const;

/**
 * The same deployment for Kubernetes: values of the community chart sentry-kubernetes/charts 25.20.0,
 * and a script that creates the Kubernetes secrets which they name. What the chart has no value for is
 * listed. Throws a `SelfhostError` when the description has errors.
 */
export function renderHelmValues(
  deployment: Deployment,
  options: RenderHelmOptions = {},
): Rendered {
  const { diagnostics } = readDescription(deployment);
  const { version } = contextOf(deployment).tag;
  const parts: readonly HelmPart[] = [
    generalPart(deployment),
    mailPart(deployment),
    postgresPart(deployment),
    redisPart(deployment),
    kafkaPart(deployment),
    clickhousePart(deployment),
    filestorePart(deployment),
    otherStoresPart(deployment),
    integrationsPart(deployment),
    workloadsPart(deployment, options),
    featuresPart(deployment),
  ];
  const values = parts.reduce<HelmValues>((merged, part) => merge(merged, part.values), {
    images: Object.fromEntries(
      ['sentry', 'snuba', 'relay'].map((image) => [image, { tag: version }]),
    ),
  });
  const secrets = parts.flatMap((part) => part.secrets ?? []);
  return {
    files: [
      { path: 'values.yaml', text: HEADER + toYamlText(values) },
      ...(secrets.length === 0
        ? []
        : [{ path: 'create-secrets.sh', text: secretsScript(secrets), mode: 0o755 }]),
    ],
    diagnostics: [
      ...diagnostics,
      ...otherVersion(version),
      ...parts.flatMap((part) => part.diagnostics ?? []),
    ],
  };
}

const HEADER = `# Values for sentry-kubernetes/charts, chart ${CHART.version}. Secrets are named here and created by create-secrets.sh.\n`;

function otherVersion(version: string): readonly Diagnostic[] {
  if (version === CHART.sentry) return [];
  return [
    {
      code: 'selfhost/helm-other-version',
      severity: 'warning',
      path: ['version'],
      message: `Chart ${CHART.version} is made for Sentry ${CHART.sentry}; with the images of ${version}, services that came or went since are missing or too many.`,
      hint: 'Use the chart that is made for your version, and compare its values.yaml with these: only the keys of this chart were read.',
      reference: 'https://github.com/sentry-kubernetes/charts',
    },
  ];
}

function merge(one: HelmValues, other: HelmValues): HelmValues {
  const merged: Record<string, HelmValue> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const known = merged[key];
    merged[key] = isTree(known) && isTree(value) ? merge(known, value) : value;
  }
  return merged;
}
