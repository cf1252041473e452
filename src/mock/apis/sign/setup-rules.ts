import type { components } from '../../../wire/generated/sign.ts';
import type { InvalidParam } from '../../../wire/problem.ts';
import { mimeTypesOf } from './mime-types.ts';
import type { SessionRequest, SignContext } from './state.ts';

type SigningSetup = components['schemas']['SigningSetup'];

const AT = 'signingSetup[0]';

/** What the way of signing requires of the rest of the session (facts 4.4, 4.7). Pure. */
export function checkSigningSetup(request: SessionRequest, context: SignContext): readonly InvalidParam[] {
  const [setup] = request.signingSetup;
  if (setup === undefined) return [];
  const providers = checkProviders(setup, context);
  if (setup.signingFlow === 'AUTHENTICATION_BASED') return providers;
  return [...providers, ...checkPki(setup, request, context)];
}

/** A session may name only eIDs that are enabled on the account. */
function checkProviders(setup: SigningSetup, { settings }: SignContext): readonly InvalidParam[] {
  return (setup.identityProviders ?? []).flatMap(({ idpName }, index) =>
    settings.identityProviders.includes(idpName)
      ? []
      : [
          {
            name: `${AT}.identityProviders[${index}].idpName`,
            reason: `is not enabled on the account; enabled are ${settings.identityProviders.join(', ')}`,
          },
        ],
  );
}

function checkPki(
  setup: SigningSetup,
  request: SessionRequest,
  context: SignContext,
): readonly InvalidParam[] {
  const found: InvalidParam[] = [];
  if (setup.vendor === undefined) {
    found.push({ name: `${AT}.vendor`, reason: 'is required for PKISIGNING' });
  }
  if ((request.packageTo ?? []).length > 0) {
    found.push({ name: 'packageTo', reason: 'is not supported for PKISIGNING' });
  }
  const [mimeType] = mimeTypesOf(request.documents, context.tables);
  if (setup.vendor === 'SBID') found.push(...checkSwedishBankId(setup, request, mimeType));
  if (setup.vendor === 'ESTEID' && mimeType !== undefined && mimeType !== 'application/pdf') {
    found.push({ name: 'documents', reason: 'must be application/pdf for ESTEID' });
  }
  return found;
}

/** Swedish BankID signs plain text by phone, and needs to know whose phone [DOC sign-sbid, CODE]. */
function checkSwedishBankId(
  setup: SigningSetup,
  { signText, signer }: SessionRequest,
  mimeType: string | undefined,
): readonly InvalidParam[] {
  const found: InvalidParam[] = [];
  if (mimeType !== undefined && mimeType !== 'text/plain') {
    found.push({ name: 'documents', reason: 'must be text/plain for SBID' });
  }
  if ((signText ?? '') === '') found.push({ name: 'signText', reason: 'is required for SBID' });
  if (!/^\d{12}$/.test(signer?.nationalIdentificationNumber ?? '')) {
    found.push({ name: 'signer.nationalIdentificationNumber', reason: 'must have 12 digits for SBID' });
  }
  if (setup.additionalParameters?.sbid_sign_type !== 'PHONE') {
    found.push({ name: `${AT}.additionalParameters.sbid_sign_type`, reason: 'must be PHONE for SBID' });
  }
  return found;
}
