import type { RenderContext } from '../context.ts';
import { item, update, type Section } from './assignment.ts';
import { call, environment } from './python.ts';

/** The flags of the release as its example sets them, then those of the description. */
export function featureSection({ deployment, tag }: RenderContext): Section {
  const described = deployment.features ?? {};
  const flags = tag.features.map((name): [string, boolean] => [name, name !== sampleEvents]);
  const openAi = tag.features.includes(openAiSuggestion) && !(openAiSuggestion in described);
  return {
    title: 'Features',
    assignments: [
      update('SENTRY_FEATURES', Object.fromEntries([...flags, ...Object.entries(described)])),
      ...(openAi
        ? [item('SENTRY_FEATURES', openAiSuggestion, call('bool', environment('OPENAI_API_KEY')))]
        : []),
    ],
  };
}

/** The one flag that every example turns off: made-up events in new projects. */
const sampleEvents = 'projects:sample-events';
const openAiSuggestion = 'organizations:open-ai-suggestion';
