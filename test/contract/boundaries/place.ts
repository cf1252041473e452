/** One place of a request that a document constrains. */
export interface Place {
  readonly in: 'path' | 'query' | 'form' | 'json' | 'part' | 'media type';
  /** The media type of the body that the place is in. */
  readonly mediaType?: string;
  /** From the root of the body, or from the name of the parameter; `*` is any member of a map, `0` any element. */
  readonly steps: readonly string[];
}

/** The place one step further in. */
export function below(place: Place, ...steps: readonly string[]): Place {
  return { ...place, steps: [...place.steps, ...steps] };
}

/** Whether values get there as text, whatever their type. */
export function carriesText(place: Place): boolean {
  return place.in !== 'json';
}

/** The place as the vendor's `invalidParams` name it: `[0].ui.language`, `limit`; the root of a body is `body`. */
export function nameOf(place: Place): string {
  let name = '';
  for (const step of place.steps) {
    if (/^\d+$/.test(step)) name += `[${step}]`;
    else name += name === '' ? step : `.${step}`;
  }
  return name === '' ? 'body' : name;
}
