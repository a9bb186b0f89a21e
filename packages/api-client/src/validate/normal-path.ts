import { ZodArray, ZodNever, ZodNullable, ZodObject, ZodOptional, ZodUnion } from 'zod';
import { own } from '../core/check.ts';
import type { Difference } from './differences.ts';

/** All shapes that a schema allows. */
const shapesOf = (schema: unknown): readonly unknown[] => {
  if (schema instanceof ZodNullable || schema instanceof ZodOptional)
    return shapesOf(schema.unwrap());
  return schema instanceof ZodUnion ? schema.options.flatMap(shapesOf) : [schema];
};

/**
 * A path in the terms of the contract: what only an answer names, an index or the key of a map,
 * becomes `*`. So the items of a list are counted together, and nobody's data gets into a report.
 */
export const normalPath = (schema: unknown, path: Difference['path']): readonly string[] => {
  let shapes = shapesOf(schema);
  return path.map((step) => {
    const name = String(step);
    const fields = shapes.flatMap((shape) =>
      shape instanceof ZodObject ? (own<unknown>(shape.shape, name) ?? []) : [],
    );
    const members = shapes.flatMap((shape) => {
      if (shape instanceof ZodArray) return [shape.element];
      const others = shape instanceof ZodObject ? shape.def.catchall : undefined;
      return others instanceof ZodNever ? [] : (others ?? []);
    });
    shapes = (fields.length > 0 ? fields : members).flatMap(shapesOf);
    return fields.length === 0 && members.length > 0 ? '*' : name;
  });
};
