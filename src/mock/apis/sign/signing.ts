import type { components } from '../../../wire/generated/sign.ts';
import { formatInstant } from '../../../wire/instant.ts';
import type { Person } from '../../persons/person.ts';
import { cueAct } from './cue.ts';
import { scheduleCollectionPackage, scheduleSessionPackage } from './packaging.ts';
import { type PlannedResult, planResult } from './result.ts';
import { collectionIdsOf, type Session, type SignChange, type SignContext, sessionsOf } from './state.ts';

type Signature = components['schemas']['Signature'];
type UserInfo = components['schemas']['UserInfo'];

/**
 * Everything that a person's signature changes: the session, its results, the sessions waiting for it, and
 * what falls due next.
 */
export function signSession(
  session: Session,
  person: Person,
  context: SignContext,
  eId = chosenMethod(session),
): readonly SignChange[] {
  const results = session.request.documents
    .filter(({ action }) => action === 'SIGN')
    .map((document) => signDocument(session, document, { person, eId }, context));
  const signed: Session = {
    ...session,
    state: 'SIGNED',
    openedAtMs: session.openedAtMs ?? context.nowMs,
    output: {
      ...session.output,
      signatures: results.map(({ signature }) => signature),
      userInfo: describePerson(session, person, context.nowMs),
    },
  };
  return [
    ...results.flatMap(({ changes }) => changes),
    { put: 'sessions', id: session.id, entity: signed },
    ...releaseSuccessors(session, context),
    ...schedulePackages(session, context),
  ];
}

/** The vendor or eID that a session asks for first. */
export function chosenMethod({ request }: Session): string {
  const [setup] = request.signingSetup;
  return setup?.vendor ?? setup?.identityProviders?.[0]?.idpName ?? 'nbid';
}

function signDocument(
  session: Session,
  document: Session['request']['documents'][number],
  { person, eId }: { readonly person: Person; readonly eId: string },
  context: SignContext,
): { readonly signature: Signature; readonly changes: PlannedResult['changes'] } {
  const [setup] = session.request.signingSetup;
  const original = context.tables.documents.get(document.documentId);
  const isPki = setup?.signingFlow === 'PKISIGNING';
  const isPdf = original?.content.mimeType === 'application/pdf';
  // The PKI signature of a PDF is a PDF; anything else is XML [DOC signing-methods, sign-nbid, est-id-card].
  const form = isPki && isPdf ? 'PADES' : 'XADES';
  const result = planResult(
    {
      form,
      title: session.request.title,
      signedBy: person.fullName,
      method: eId,
      sources: original === undefined ? [] : [original.content],
      isArchived: session.request.archive?.sendSignatureResultsToArchive === true,
    },
    context,
  );
  return {
    changes: result.changes,
    signature: {
      documentCollectionId: document.documentCollectionId,
      originalDocumentId: document.documentId,
      resultDocumentId: result.resultDocumentId,
      ...result.archive,
      signatureType: form,
    },
  };
}

/** The requested attributes only, or all of them when none were named; never a number whose use is restricted. */
function describePerson({ request }: Session, person: Person, nowMs: number): UserInfo {
  const requested = request.signingSetup[0]?.requestedAttributes ?? [];
  const isWanted = (attribute: string): boolean => requested.length === 0 || requested.includes(attribute);
  const mayUseNin = !(request.signer?.restrictUse ?? []).some(({ parameter }) => parameter === 'NIN');
  return {
    signingTime: formatInstant(nowMs),
    ...(isWanted('name') ? { fullName: person.fullName } : {}),
    ...(isWanted('firstName') ? { firstName: person.firstName } : {}),
    ...(isWanted('lastName') ? { lastName: person.lastName } : {}),
    ...(isWanted('dateOfBirth') ? { dateOfBirth: person.dateOfBirth } : {}),
    ...(isWanted('nin') && mayUseNin ? { nin: person.nin } : {}),
  };
}

/**
 * Makes each waiting session READY whose last unsigned predecessor this was, and starts the signer of its
 * script.
 */
function releaseSuccessors(session: Session, { tables, nowMs }: SignContext): readonly SignChange[] {
  return [...(tables.successors.get(session.id) ?? [])].flatMap((id): readonly SignChange[] => {
    const successor = tables.sessions.get(id);
    const isReady = (successor?.request.subsequentTo ?? []).every(
      (predecessor) => predecessor === session.id || tables.sessions.get(predecessor)?.state === 'SIGNED',
    );
    if (successor?.state !== 'BLOCKED' || !isReady) return [];
    const released: SignChange = { put: 'sessions', id, entity: { ...successor, state: 'READY' } };
    return [released, ...cueAct(successor, 0, nowMs)];
  });
}

function schedulePackages(session: Session, { tables, settings, nowMs }: SignContext): readonly SignChange[] {
  const due: SignChange[] = [];
  if ((session.request.packageTo ?? []).length > 0) {
    due.push(scheduleSessionPackage(session.id, settings, nowMs));
  }
  for (const id of collectionIdsOf(session.request)) {
    const others = sessionsOf(id, tables).filter((other) => other.id !== session.id);
    const isComplete = others.every(({ state }) => state === 'SIGNED');
    if (isComplete && (tables.collections.get(id)?.packageTo ?? []).length > 0) {
      due.push(scheduleCollectionPackage(id, settings, nowMs));
    }
  }
  return due;
}
