import type { Session } from '../apis/sign/state.ts';
import { html, type Markup, renderPage } from './html.ts';

/** The path that a form of the page posts to. */
export function signerActPath(signatureId: string, act: 'sign' | 'reject' | 'cancel'): string {
  return `/_mock/signers/${signatureId}/${act}`;
}

/** The path of the page itself. */
export function signerPagePath(signatureId: string, hasCancelled = false): string {
  return `/sign/?sessionId=${signatureId}${hasCancelled ? '&cancelled=true' : ''}`;
}

/** What the page says besides the state of the session. */
export interface SignerNotice {
  /** Why the signer cannot act now, in the words of the control API. */
  readonly refusal?: string | undefined;
  /** Whether the signer has just cancelled. */
  readonly hasCancelled?: boolean;
}

/** The page behind a signature URL. It offers acts only while the signer can act. */
export function renderSignerPage(session: Session, { refusal, hasCancelled }: SignerNotice): string {
  const { request, state, signatureId } = session;
  const notice = NOTICES[state] ?? tellReady(refusal, hasCancelled === true);
  return renderPage(
    `${request.title} – signing`,
    html`<h1>${request.title}</h1>
${notice === undefined ? undefined : html`<p class="notice" role="status">${notice}</p>`}
<dl>
<dt>Documents</dt><dd>${String(request.documents.length)}</dd>
<dt>State</dt><dd>${state}</dd>
<dt>Session</dt><dd>${session.id}</dd>
</dl>
${request.signText === undefined ? undefined : html`<blockquote>${request.signText}</blockquote>`}
${state === 'READY' && refusal === undefined ? renderForms(signatureId) : undefined}
${state === 'READY' && refusal !== undefined ? html`<p class="detail">${refusal}</p>` : undefined}`,
  );
}

/** What the signer is told in each state where there is nothing to do. */
const NOTICES: Readonly<Partial<Record<Session['state'], string>>> = {
  BLOCKED: 'Others have to sign first. Open this link again when they have.',
  SIGNED: 'You have signed.',
  REJECTED: 'You have rejected the document.',
  EXPIRED: 'This link has expired. Ask the sender for a new one.',
};

function tellReady(refusal: string | undefined, hasCancelled: boolean): string | undefined {
  if (refusal !== undefined) return 'You cannot sign here now.';
  return hasCancelled ? 'You have cancelled. You can still sign.' : undefined;
}

function renderForms(signatureId: string): Markup {
  return html`<form method="post" action="${signerActPath(signatureId, 'sign')}"><button class="main">Sign</button></form>
<form method="post" action="${signerActPath(signatureId, 'cancel')}"><button>Cancel</button></form>
<form method="post" action="${signerActPath(signatureId, 'reject')}">
<input name="reason" maxlength="2048" placeholder="Reason (optional)" aria-label="Reason">
<button>Reject</button></form>`;
}
