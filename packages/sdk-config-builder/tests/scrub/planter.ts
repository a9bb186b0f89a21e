import type { Planter } from './envelope-parts.ts';
import { harmlessText } from './harmless.ts';
import type { Random } from './random.ts';
import { KINDS, opaqueSecret, SECRET_KEYS, type Secret } from './secrets.ts';
import { spell, spellKeyed } from './spellings.ts';

/** A planter that remembers what it planted. */
export interface Planting extends Planter {
  readonly planted: Secret[];
}

/** Fills slots with harmless texts, and with secrets where `probability` says so. */
export function createPlanter(random: Random, probability: number): Planting {
  const planted: Secret[] = [];
  const kinds = Object.keys(KINDS);
  const plant = (secret: Secret) => {
    planted.push(secret);
    return secret;
  };
  const make = (kind = random.pick(kinds)): Secret => {
    const maker = KINDS[kind];
    if (!maker) throw new Error(`no such kind: ${kind}`);
    return { kind, ...maker(random) };
  };
  const isSecret = () => random.chance(probability);
  return {
    planted,
    text() {
      if (!isSecret()) return harmlessText(random);
      if (random.chance(0.75)) return spell(plant(make()), random);
      const key = random.pick(SECRET_KEYS);
      return spellKeyed(key, plant(opaqueSecret(random, key)).text, random);
    },
    entry() {
      if (!isSecret()) return [`field_${random.letters(4)}`, harmlessText(random)];
      if (random.chance(0.2)) return [plant(make()).text, random.below(9)];
      const key = random.pick(SECRET_KEYS);
      const { text } = plant(opaqueSecret(random, key));
      return [key, random.pick([text, [text], { inner: text }])];
    },
    number() {
      const secret = isSecret() ? make(random.pick(['card', 'imei'])) : undefined;
      return secret?.number === undefined ? random.below(10_000) : (plant(secret).number ?? 0);
    },
  };
}
