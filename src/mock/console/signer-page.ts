import type { Session } from '../apis/sign/state.ts';
import { html, type Markup, renderPage } from './html.ts';

/** Where the forms of the page are sent, below the origin. */
export function signerActPath(signatureId: string, act: 'sign' | 'reject' | 'cancel'): string {
  return `/_mock/signers/${signatureId}/${act}`;
}

/** The page behind a signature URL. With a notice it only tells that, and offers nothing to do. */
export function renderSignerPage(session: Session, notice: string | undefined): string {
  const { request, state, signatureId } = session;
  const documents = request.documents.length;
  return renderPage(
    `${request.title} – signing`,
    html`<h1>${request.title}</h1>
${notice === undefined ? undefined : html`<p class="notice" role="status">${notice}</p>`}
<dl>
<dt>Documents</dt><dd>${String(documents)}</dd>
<dt>State</dt><dd>${state}</dd>
<dt>Session</dt><dd>${session.id}</dd>
</dl>
${request.signText === undefined ? undefined : html`<blockquote>${request.signText}</blockquote>`}
${state === 'READY' && notice === undefined ? renderForms(signatureId) : undefined}`,
  );
}

function renderForms(signatureId: string): Markup {
  return html`<form method="post" action="${signerActPath(signatureId, 'sign')}"><button class="main">Sign</button></form>
<form method="post" action="${signerActPath(signatureId, 'cancel')}"><button>Cancel</button></form>
<form method="post" action="${signerActPath(signatureId, 'reject')}">
<input name="reason" maxlength="2048" placeholder="Reason (optional)" aria-label="Reason">
<button>Reject</button></form>`;
}
