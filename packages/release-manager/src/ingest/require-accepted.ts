import { createReleaseManagerError } from '../error/error.ts';
import { explainAnswer } from './explain-answer.ts';
import type { IngestAnswer } from './types.ts';

/** Throws `refused`, with the reason, when ingest did not take it. */
export function requireAccepted(answer: IngestAnswer): IngestAnswer {
  const diagnostic = explainAnswer(answer);
  if (diagnostic === undefined) return answer;
  throw createReleaseManagerError('refused', 'Ingest did not take it:', {
    hint: diagnostic.hint,
    diagnostics: [diagnostic],
    isRetryable: answer.status === 429 || answer.status >= 500,
  });
}
