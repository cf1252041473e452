import { memberAt } from './value-match.ts';

/** The eIDs that a body of signing sessions names, as `idpName` or vendor; none in any other body. */
export function namedEids(body: unknown): readonly string[] {
  if (!Array.isArray(body)) return [];
  return body.flatMap((session) => {
    const providers = memberAt(session, 'signingSetup.0.identityProviders');
    const vendor = memberAt(session, 'signingSetup.0.vendor');
    const named = Array.isArray(providers) ? providers.map((provider) => memberAt(provider, 'idpName')) : [];
    return [...named, vendor].filter((eid) => typeof eid === 'string').map((eid) => eid.toLowerCase());
  });
}
