import { convertCalls, convertInit } from '@sentry-kit/sdk-config-builder/convert';
import { renderInit } from '@sentry-kit/sdk-config-builder/render';

const versions = { from: 7, to: '11.12.0' };

/** Takes a file of SDK 7 apart: what it sets up becomes source for SDK 11, its calls are converted in place. */
export const migrate = (code: string) => {
  const init = convertInit(code, versions);
  const calls = convertCalls(code, { ...versions, init: "import './instrument.mjs';" });
  const target = { language: 'javascript', sdkVersion: versions.to } as const;
  const { files } = renderInit(init.value, target);
  const differences = [...init.diagnostics, ...calls.diagnostics];
  return { files, code: calls.value, differences };
};
