import type { Addition } from './apply-additions.ts';
import { applyAdditions } from './apply-additions.ts';
import type { OverlayEntry } from './apply-overlay.ts';
import { applyOverlay } from './apply-overlay.ts';
import type { Contract, ContractFile } from './contract.ts';
import { emitMethods } from './emit-methods.ts';
import { emitOperations } from './emit-operations.ts';
import { emitSchemas } from './emit-schemas.ts';
import { emitTable } from './emit-table.ts';
import { emitTypes } from './emit-types.ts';
import { buildModels } from './model.ts';
import type { OperationModel } from './model.ts';
import { nameTypes } from './name-types.ts';
import type { TypeNames } from './namer.ts';
import type { Shape } from './shape.ts';

/** What is kept by hand in `data/`. */
export interface GeneratorData {
  readonly names: Readonly<Record<string, string>>;
  readonly overlay: readonly OverlayEntry[];
  readonly additions: readonly Addition[];
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly typeNames: TypeNames;
  readonly docs: Readonly<Record<string, string>>;
}

/** The contract, corrected and extended. */
export function completeContract(contract: Contract, data: GeneratorData): Contract {
  return applyAdditions(
    applyOverlay(contract, data.overlay, data.shapes),
    data.additions,
    data.shapes,
  );
}

/** All models, and every generated file by its path below `src/generated/`. */
export function generate(
  file: ContractFile,
  data: GeneratorData,
): { readonly models: readonly OperationModel[]; readonly files: ReadonlyMap<string, string> } {
  const models = buildModels(completeContract(file.contract, data), data.names);
  const unknownDocs = Object.keys(data.docs).filter(
    (id) => !models.some(({ row }) => row.id === id),
  );
  if (unknownDocs.length > 0) throw new Error(`Words for no operation: ${unknownDocs.join(', ')}`);
  const named = nameTypes(models, data.typeNames);
  const header = `// Written by scripts/generate.ts from ${file.fileName} (sha256 ${file.sha256.slice(0, 16)}…) and data/. Do not edit.\n`;
  const texts = [
    ...emitTypes(models, named),
    ...emitOperations(models, named, data.docs),
    ...emitMethods(models, named, data.docs),
    ...emitTable(models),
    ...emitSchemas(models, named),
  ];
  return { models, files: new Map(texts.map(([path, text]) => [path, header + text])) };
}
