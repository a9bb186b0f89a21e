import { describe, expect, test } from 'vitest';
import { createPlaces } from './places.ts';

describe('a place', () => {
  const keys = [90, 70, 70, 70, 20];
  const places = createPlaces(keys.length, (index) => keys[index] ?? 0);

  test('is told by the key and the number of items that share it', () => {
    expect(keys.map((_, index) => places.name(index))).toEqual([
      '90:0',
      '70:0',
      '70:1',
      '70:2',
      '20:0',
    ]);
    expect([places.find(90, 0), places.find(70, 2), places.find(20, 0)]).toEqual([0, 3, 4]);
  });

  test('is found where its item has gone, and where a key is between two', () => {
    expect([places.find(80, 0), places.find(21, 0), places.find(5, 0)]).toEqual([1, 4, 5]);
    expect(places.nameBefore(1)).toBe('70.5:0');
    expect(places.find(70.5, 0)).toBe(1);
  });

  test('begins at the front without a value', () => {
    expect(places.find(0, 0)).toBe(0);
  });

  test('is counted where there is no key', () => {
    const counted = createPlaces(5);
    expect([counted.name(3), counted.find(0, 3), counted.nameBefore(3)]).toEqual(['0:3', 3, '0:3']);
  });
});
