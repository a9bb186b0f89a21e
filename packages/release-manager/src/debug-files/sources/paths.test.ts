import { expect, test } from 'vitest';
import { cleanPath, joinPaths } from './paths.ts';

// Expected values follow from the descriptions in getsentry/symbolic, symbolic-common/src/path.rs.
test('relative paths are joined with the separator of their system', () => {
  expect(joinPaths('/build/shop', 'src/cart.c')).toBe('/build/shop/src/cart.c');
  expect(joinPaths('/build/shop/', 'cart.c')).toBe('/build/shop/cart.c');
  expect(joinPaths('C:\\shop', 'src\\cart.c')).toBe('C:\\shop\\src\\cart.c');
  expect(joinPaths('C:\\shop', 'cart.c')).toBe('C:\\shop\\cart.c');
  expect(joinPaths('', 'cart.c')).toBe('cart.c');
  expect(joinPaths('/build', '')).toBe('/build');
});

test('absolute paths and what is no path stand alone', () => {
  expect(joinPaths('/build', '/usr/include/stdio.h')).toBe('/usr/include/stdio.h');
  expect(joinPaths('/build', 'D:\\cart.c')).toBe('D:\\cart.c');
  expect(joinPaths('/build', '\\\\server\\cart.c')).toBe('\\\\server\\cart.c');
  expect(joinPaths('C:\\shop', '\\cart.c')).toBe('C:\\cart.c');
  expect(joinPaths('/build', '<stdin>')).toBe('<stdin>');
});

test('dots are resolved', () => {
  expect(cleanPath('/build/./shop/../shared/cart.c')).toBe('/build/shared/cart.c');
  expect(cleanPath('./cart.c')).toBe('cart.c');
  expect(cleanPath('a/../../cart.c')).toBe('../cart.c');
  expect(cleanPath('/build/shop')).toBe('/build/shop');
  expect(cleanPath('C:/shop/../cart.c')).toBe('C:\\cart.c');
  expect(cleanPath('C:\\shop\\.\\cart.c')).toBe('C:\\shop\\cart.c');
});
