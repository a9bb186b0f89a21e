import type { PythonFramework } from '../types.ts';

/** What a framework needs besides the SDK. */
export interface PythonParts {
  /** Integrations that are made, by module: `sentry_sdk/integrations`. */
  readonly integrations: readonly (readonly [module: string, name: string, call: string])[];
  /** The extra of the package that goes with it. */
  readonly extra?: string;
  /** Where `init_sentry()` is called. */
  readonly place: string;
}

/** By framework; the modules and extras are those of getsentry/sentry-python setup.py and sentry_sdk/integrations. */
export const pythonFrameworks: Readonly<Record<PythonFramework, PythonParts>> = {
  plain: { integrations: [], place: 'At the top of the program, before other imports do work.' },
  flask: {
    integrations: [['flask', 'FlaskIntegration', 'FlaskIntegration()']],
    extra: 'flask',
    place: 'Before `Flask(__name__)`.',
  },
  django: {
    integrations: [['django', 'DjangoIntegration', 'DjangoIntegration()']],
    extra: 'django',
    place: 'In `settings.py`, below the settings.',
  },
  fastapi: {
    integrations: [
      ['fastapi', 'FastApiIntegration', 'FastApiIntegration()'],
      ['starlette', 'StarletteIntegration', 'StarletteIntegration()'],
    ],
    extra: 'fastapi',
    place: 'Before `FastAPI()`.',
  },
  celery: {
    integrations: [['celery', 'CeleryIntegration', 'CeleryIntegration()']],
    extra: 'celery',
    place: 'In the module that makes the Celery app, which workers and callers import.',
  },
  rq: {
    integrations: [['rq', 'RqIntegration', 'RqIntegration()']],
    extra: 'rq',
    place: 'In the settings module that `rq worker -c` names, and where jobs are queued.',
  },
  sqlalchemy: {
    integrations: [['sqlalchemy', 'SqlalchemyIntegration', 'SqlalchemyIntegration()']],
    extra: 'sqlalchemy',
    place: 'Before `create_engine`.',
  },
  'aws-lambda': {
    integrations: [
      ['aws_lambda', 'AwsLambdaIntegration', 'AwsLambdaIntegration(timeout_warning=True)'],
    ],
    place: 'At the top of the module of the handler; each call is flushed before it returns.',
  },
};
