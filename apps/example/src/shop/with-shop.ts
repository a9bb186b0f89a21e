import type { ApiSummary, WorkerSummary } from '../services/summaries.ts';
import { startService } from './start-service.ts';

/** How the shop runs, and how it reports to Sentry. */
export interface ShopSettings {
  readonly dsn: string;
  readonly release: string;
  readonly environment: string;
  readonly pageDirectory: string;
}

/** The shop while it is open. */
export interface Shop {
  readonly url: string;
  /** Resolves when a visitor has seen everything. */
  visited(): Promise<void>;
}

/** Runs `work` while the API and the worker run, each in a process of its own; both deliver everything before this ends. */
export async function withShop<Result>(
  { dsn, release, environment, pageDirectory }: ShopSettings,
  work: (shop: Shop) => Promise<Result>,
) {
  const reporting = {
    SENTRY_DSN: dsn,
    SENTRY_RELEASE: release,
    SENTRY_ENVIRONMENT: environment,
  };
  const worker = await startService('worker', reporting);
  try {
    const places = { WORKER_URL: worker.url, PAGE_DIRECTORY: pageDirectory };
    const instrument = new URL('services/instrument.js', import.meta.url).href;
    const api = await startService('api', { ...reporting, ...places }, ['--import', instrument]);
    let result: Result;
    try {
      result = await work({ url: api.url, visited: () => api.until('visited') });
    } catch (error) {
      await api.finish();
      throw error;
    }
    const said: ApiSummary = JSON.parse(await api.finish());
    const checked: WorkerSummary = JSON.parse(await worker.finish());
    return { result, api: said, worker: checked };
  } catch (error) {
    await worker.finish().catch(() => {});
    throw error;
  }
}
