import { addOutcome } from '../events/outcomes.ts';
import type { StoredLog } from '../store/model.ts';
import type { IngestContext } from './types.ts';

/** Logs are counted twice: by line and by byte. */
export function addLog(context: IngestContext, log: StoredLog): void {
  const { state, project, key } = context;
  const size = log.body.length + JSON.stringify(log.attributes).length;
  state.logs.push({ ...log, id: state.hex(32) }, size);
  addOutcome(state, project, 'log_item', { key });
  addOutcome(state, project, 'log_byte', { key, quantity: size });
}
