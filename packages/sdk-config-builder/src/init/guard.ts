import { methodOf } from '../values/read.ts';
import type { Tell } from '../diagnostics/tell.ts';

/** What a hook of the service says about an item: another item, or that it is not sent. */
export type Judge = (item: unknown, hint: unknown) => unknown;

/**
 * A hook that cannot break the service. One that throws, or that forgets to return, drops the item and is reported once:
 * below 11 the SDK would send an error about the hook, with what it threw, past every hook.
 */
export function guard(
  name: string,
  tell: Tell,
  judge: Judge,
  drop: (item: unknown) => unknown = () => null,
): Judge {
  let isTold = false;
  const fail = (item: unknown, code: string) => {
    if (!isTold) tell(code, `hooks.${name}`, name);
    isTold = true;
    return drop(item);
  };
  const settle = (item: unknown, result: unknown) =>
    result === undefined
      ? fail(item, 'hook-returned-nothing')
      : result === null
        ? drop(item)
        : result;
  // What was thrown may hold what the hook was about to remove, so it is not told.
  const thrown = (item: unknown) => fail(item, 'hook-threw');
  return (item, hint) => {
    try {
      const result = judge(item, hint);
      const then = methodOf(result, 'then');
      return then
        ? then(
            (value: unknown) => settle(item, value),
            () => thrown(item),
          )
        : settle(item, result);
    } catch {
      return thrown(item);
    }
  };
}
