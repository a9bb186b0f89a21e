/** Runs the lease script with a connection of either library. */
export interface ScriptRunner {
  run(keys: readonly string[], values: readonly string[]): Promise<unknown>;
}

/** The part of ioredis that is used. */
interface IoRedisLike {
  evalsha(sha: string, keys: number, ...rest: string[]): Promise<unknown>;
  eval(script: string, keys: number, ...rest: string[]): Promise<unknown>;
}

/** The part of node-redis that is used. */
interface NodeRedisLike {
  evalSha(sha: string, options: ScriptArguments): Promise<unknown>;
  eval(script: string, options: ScriptArguments): Promise<unknown>;
}

interface ScriptArguments {
  keys: string[];
  arguments: string[];
}

/** Undefined when the object is a connection of neither library. */
export function createScriptRunner(redis: object, script: string): ScriptRunner | undefined {
  let sha: Promise<string> | undefined;
  if (isIoRedis(redis)) {
    return runnerOf(
      (hash, keys, values) => redis.evalsha(hash, keys.length, ...keys, ...values),
      (keys, values) => redis.eval(script, keys.length, ...keys, ...values),
    );
  }
  if (isNodeRedis(redis)) {
    return runnerOf(
      (hash, keys, values) => redis.evalSha(hash, { keys: [...keys], arguments: [...values] }),
      (keys, values) => redis.eval(script, { keys: [...keys], arguments: [...values] }),
    );
  }
  return undefined;

  function runnerOf(
    bySha: (hash: string, keys: readonly string[], values: readonly string[]) => Promise<unknown>,
    byText: (keys: readonly string[], values: readonly string[]) => Promise<unknown>,
  ): ScriptRunner {
    return {
      async run(keys, values) {
        sha ??= hashOf(script);
        try {
          return await bySha(await sha, keys, values);
        } catch (error) {
          // After a restart Redis has forgotten the script.
          if (error instanceof Error && error.message.startsWith('NOSCRIPT'))
            return byText(keys, values);
          throw error;
        }
      },
    };
  }
}

async function hashOf(text: string): Promise<string> {
  const bytes = await globalThis.crypto.subtle.digest('SHA-1', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isIoRedis(redis: object): redis is IoRedisLike {
  return 'evalsha' in redis && typeof redis.evalsha === 'function';
}

function isNodeRedis(redis: object): redis is NodeRedisLike {
  return 'evalSha' in redis && typeof redis.evalSha === 'function';
}
