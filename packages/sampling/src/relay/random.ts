/**
 * The number from 0 to below 1 that Relay compares with a rate: `rand_pcg` 0.3 Pcg32 seeded with the two halves of the
 * trace id, and one draw of `rand` 0.8 Uniform over f64. Source: getsentry/relay relay-sampling/src/evaluation.rs.
 * Undefined for a text that is no UUID.
 */
export function relayRandom(traceId: string): number | undefined {
  const hex = traceId.replaceAll('-', '');
  if (!/^[0-9a-f]{32}$/i.test(hex)) return undefined;
  const word = (at: number) => Number.parseInt(hex.slice(at, at + 8), 16);
  // The increment is the second half times two plus one: odd, as the generator needs it.
  const incrementHigh = ((word(16) << 1) | (word(24) >>> 31)) >>> 0;
  const incrementLow = ((word(24) << 1) | 1) >>> 0;
  let [high, low] = add(word(0), word(8), incrementHigh, incrementLow);
  const next = () => {
    const [productHigh, productLow] = multiply(high, low);
    [high, low] = add(productHigh, productLow, incrementHigh, incrementLow);
  };
  const draw = () => {
    const rotation = high >>> 27;
    // (state >> 18 ^ state) >> 27, as 32 bits.
    const mixedHigh = (high ^ (high >>> 18)) >>> 0;
    const mixedLow = (low ^ ((low >>> 18) | (high << 14))) >>> 0;
    const output = ((mixedLow >>> 27) | (mixedHigh << 5)) >>> 0;
    next();
    return ((output >>> rotation) | (output << (-rotation & 31))) >>> 0;
  };
  next();
  const first = draw();
  const second = draw();
  // The top 52 of 64 bits, the first draw being the lower half.
  return (second * 2 ** 20 + (first >>> 12)) / 2 ** 52;
}

function add(
  high: number,
  low: number,
  otherHigh: number,
  otherLow: number,
): [high: number, low: number] {
  const sum = low + otherLow;
  return [(high + otherHigh + (sum > 0xffff_ffff ? 1 : 0)) >>> 0, sum >>> 0];
}

// 6364136223846793005, the multiplier of PCG.
const MULTIPLIER_HIGH = 0x5851f42d;
const MULTIPLIER_LOW = 0x4c957f2d;

/** Times the multiplier, modulo 2 to the 64. */
function multiply(high: number, low: number): [high: number, low: number] {
  const a = low >>> 16;
  const b = low & 0xffff;
  const c = MULTIPLIER_LOW >>> 16;
  const d = MULTIPLIER_LOW & 0xffff;
  // Products of 16 bits stay exact in a double, and so do their sums.
  const middle = a * d + ((b * d) >>> 16) + b * c;
  const carried = a * c + Math.floor(middle / 0x1_0000);
  const resultLow = (((middle & 0xffff) << 16) | ((b * d) & 0xffff)) >>> 0;
  const resultHigh =
    (carried + Math.imul(high, MULTIPLIER_LOW) + Math.imul(low, MULTIPLIER_HIGH)) >>> 0;
  return [resultHigh, resultLow];
}
