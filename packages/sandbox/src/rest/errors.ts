import { failure, type RestFailure } from './route.ts';

/** Thrown when the path names something that is not there. */
export function notFound(detail = 'The requested resource does not exist'): RestFailure {
  return failure(404, { detail });
}

/** A request that makes no sense as a whole; the words are shown to the caller. */
export function badRequest(detail: string): RestFailure {
  return failure(400, { detail });
}

/** A body whose fields are wrong, in Django REST framework's shape: a list of messages for each field. */
export function fieldErrors(errors: Readonly<Record<string, unknown>>): RestFailure {
  return failure(400, errors);
}

export function forbidden(
  detail = 'You do not have permission to perform this action.',
): RestFailure {
  return failure(403, { detail });
}

export function conflict(detail: string): RestFailure {
  return failure(409, { detail });
}

export function isRestFailure(value: unknown): value is RestFailure {
  return (
    typeof value === 'object' &&
    value !== null &&
    'isRestFailure' in value &&
    value.isRestFailure === true
  );
}
