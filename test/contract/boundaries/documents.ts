import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { OpenApiDocument, OperationObject } from '../../../src/mock/contract/document.ts';
import { type Operation, readOperations } from '../../../src/mock/contract/operation.ts';

/** The documents whose requests are tried. */
export const DOCUMENTS = ['token', 'sign', 'mint', 'control'] as const;

export type DocumentName = (typeof DOCUMENTS)[number];

/** An operation, with the document it stands in. */
export interface Described {
  readonly documentName: DocumentName;
  readonly document: OpenApiDocument;
  readonly operation: Operation;
  /** As it stands in the document, references and all. */
  readonly raw: OperationObject;
}

/** Reads a document of `openapi/` as it was written: not what the simulator was built from. */
export async function readDocument(name: DocumentName): Promise<OpenApiDocument> {
  const file = new URL(`../../../openapi/${name}.yaml`, import.meta.url);
  return parse(await readFile(file, 'utf8')) as OpenApiDocument;
}

/** All operations of a document. */
export function describeOperations(
  documentName: DocumentName,
  document: OpenApiDocument,
): readonly Described[] {
  return readOperations(documentName, document).map((operation) => ({
    documentName,
    document,
    operation,
    raw: document.paths[operation.path]?.[operation.method.toLowerCase()] as OperationObject,
  }));
}

/** All operations of all documents. */
export async function readAllOperations(): Promise<readonly Described[]> {
  const all = DOCUMENTS.map(async (name) => describeOperations(name, await readDocument(name)));
  return (await Promise.all(all)).flat();
}
