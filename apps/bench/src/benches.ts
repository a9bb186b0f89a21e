import type { Bench } from './bench.ts';
import { backtest } from './benches/alert-rules/backtest.ts';
import { plan } from './benches/alert-rules/plan.ts';
import { limiter } from './benches/api-client/limiter.ts';
import { overhead } from './benches/api-client/overhead.ts';
import { size } from './benches/api-client/size.ts';
import { longTrace, spanCost } from './benches/otel-bridge/span-cost.ts';
import { delta } from './benches/release-manager/delta.ts';
import { native } from './benches/release-manager/native.ts';
import { upload } from './benches/release-manager/upload.ts';
import { budget } from './benches/sampling/budget.ts';
import { decisions } from './benches/sampling/decisions.ts';
import { fleet } from './benches/sampling/fleet.ts';
import { month } from './benches/sampling/month.ts';
import { simulate } from './benches/sampling/simulate.ts';
import { matrix } from './benches/selfhost-config/matrix.ts';
import { render } from './benches/selfhost-config/render.ts';
import { scrub } from './benches/sdk-config-builder/scrub.ts';

/** Every bench, by the name that `npm run bench -- <name>` takes. */
export const benches: readonly Bench[] = [
  limiter,
  overhead,
  size,
  upload,
  delta,
  native,
  spanCost,
  longTrace,
  decisions,
  budget,
  fleet,
  month,
  simulate,
  scrub,
  render,
  matrix,
  backtest,
  plan,
];
