import { SimulatorError } from '../mock/kernel/simulator-error.ts';
import { compareWithOurs, type Drift } from './compare-documents.ts';
import { UnresolvedReference } from './unresolved-reference.ts';
import { readVendorDocument, type VendorDocument } from './vendor-document.ts';

/**
 * Compares the text of a vendor's document with ours. `name` is the file's, for messages.
 *
 * @throws SimulatorError `SIM_UNREADABLE_FILE` if the text cannot be read, or refers to something that is not in it;
 * `SIM_INVALID_INPUT` if it is not an OpenAPI 3 document, or has none of our operations.
 */
export function compareFile(text: string, name: string): Drift {
  const vendor = readVendorDocument(text, name);
  try {
    return compareWithOurs(vendor.document);
  } catch (error) {
    if (error instanceof UnresolvedReference) throw explain(error, vendor, name);
    throw error;
  }
}

function explain(error: UnresolvedReference, vendor: VendorDocument, name: string): SimulatorError {
  const { holder, reference } = error;
  const place = vendor.placeOf([...(findPath(vendor.document, holder) ?? []), '$ref']);
  const advice = reference.startsWith('#')
    ? 'Add what is missing to the document, or correct the reference.'
    : `Put all parts into one file first, for example with: npx @redocly/cli bundle ${name} -o bundled.yaml`;
  const message = `${name}:${place}: the $ref ${JSON.stringify(reference)} cannot be resolved, so the document cannot be compared.`;
  return new SimulatorError('SIM_UNREADABLE_FILE', `${message} ${advice}`, { cause: error });
}

/** The names and indexes that lead from a value to an object inside it. */
function findPath(from: unknown, wanted: object): readonly string[] | undefined {
  if (from === wanted) return [];
  if (typeof from !== 'object' || from === null) return undefined;
  for (const [name, value] of Object.entries(from)) {
    const rest = findPath(value, wanted);
    if (rest !== undefined) return [name, ...rest];
  }
  return undefined;
}
