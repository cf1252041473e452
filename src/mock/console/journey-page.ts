import type { Flow } from '../apis/mint/flow.ts';
import type { Instance } from '../apis/mint/state.ts';
import { html, type Markup, renderPage } from './html.ts';

/** The path that the form of the page posts to. */
export function journeyActPath(journeyId: string): string {
  return `${journeyPagePath(journeyId)}/complete`;
}

/** The path of the page itself. */
export function journeyPagePath(journeyId: string): string {
  return `/_mock/journeys/${journeyId}`;
}

/** What the page needs to know besides the instance. */
export interface JourneyView {
  readonly flow: Flow | undefined;
  /** Whether the account's clock stands still, so that nothing happens by itself. */
  readonly isFrozen: boolean;
  /** Why the person cannot complete the step now, in the words of the control API. */
  readonly refusal?: string | undefined;
}

/** The page behind a workflow URL: what the journey waits for, and the button that does it. */
export function renderJourneyPage(instance: Instance, { flow, isFrozen, refusal }: JourneyView): string {
  const step = instance.version.steps[instance.stepStartsMs.length - 1];
  const title = flow?.name ?? instance.flowId;
  const isRunning = instance.status === 'Running';
  const notice = refusal === undefined ? tellStatus(instance, isFrozen) : 'You cannot go on here now.';
  return renderPage(
    `${title} – journey`,
    html`<h1>${title}</h1>
${notice === undefined ? undefined : html`<p class="notice" role="status">${notice}</p>`}
<dl>
<dt>Step</dt><dd>${step?.name ?? '–'}</dd>
<dt>Status</dt><dd>${instance.status}</dd>
<dt>Instance</dt><dd>${instance.id}</dd>
</dl>
${instance.status === 'Suspended' && refusal === undefined ? renderForm(instance, step?.name ?? '') : undefined}
${refusal === undefined ? undefined : html`<p class="detail">${refusal}</p>`}`,
    isRunning && !isFrozen ? { reloadAfterSeconds: 1 } : {},
  );
}

function tellStatus({ status }: Instance, isFrozen: boolean): string | undefined {
  switch (status) {
    case 'Running':
      return isFrozen
        ? "The account's clock is frozen. Advance it, then reload this page."
        : 'One moment: the next step is being prepared.';
    case 'Finished':
      return 'You are done. You can close this page.';
    case 'Faulted':
      return 'This journey has failed.';
    case 'Cancelled':
      return 'This journey was cancelled.';
    default:
      return undefined;
  }
}

function renderForm({ journeyId = '' }: Instance, step: string): Markup {
  return html`<form method="post" action="${journeyActPath(journeyId)}"><button class="main">Complete: ${step}</button></form>
<p>To walk away, close this page: the instance stays Suspended.</p>`;
}
