import type { CallDraft } from '../draft.ts';
export function convertGo(_draft: CallDraft): void {}
