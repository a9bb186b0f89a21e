import { explainConfig } from '@sentry-kit/sdk-config-builder';
import { config } from './instrument.ts';

const { origins } = explainConfig(config, {
  NODE_ENV: 'development',
  RELEASE_VERSION: 'shop@1.2.0',
});

for (const [path, { layer, variable }] of Object.entries(origins))
  console.log(path, variable === undefined ? layer : `${layer}, from ${variable}`);
