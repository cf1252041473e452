/** A `$ref` in a document leads to nothing that can be compared. */
export class UnresolvedReference extends Error {
  override readonly name = 'UnresolvedReference';
  /** The object that contains the `$ref`; by its identity, the place in the document can be found. */
  readonly holder: object;
  readonly reference: string;

  /** Creates an error for the `$ref` of this object. */
  constructor(holder: object, reference: string) {
    super(`The reference ${reference} cannot be resolved.`);
    this.holder = holder;
    this.reference = reference;
  }
}
