import type { Flow } from '../apis/mint/flow.ts';
import type { Instance } from '../apis/mint/state.ts';
import { html, renderPage } from './html.ts';

/** Where the form of the page is sent, below the origin. */
export function journeyActPath(journeyId: string): string {
  return `/_mock/journeys/${journeyId}/complete`;
}

/** The page behind a workflow URL: what the journey waits for, and the button that does it. */
export function renderJourneyPage(
  instance: Instance,
  flow: Flow | undefined,
  notice: string | undefined,
): string {
  const step = instance.version.steps[instance.stepStartsMs.length - 1];
  const isWaiting = instance.status === 'Suspended' && notice === undefined;
  const title = flow?.name ?? instance.flowId;
  return renderPage(
    `${title} – journey`,
    html`<h1>${title}</h1>
${notice === undefined ? undefined : html`<p class="notice" role="status">${notice}</p>`}
<dl>
<dt>Step</dt><dd>${step?.name ?? '–'}</dd>
<dt>Status</dt><dd>${instance.status}</dd>
<dt>Instance</dt><dd>${instance.id}</dd>
</dl>
${
  isWaiting
    ? html`<form method="post" action="${journeyActPath(instance.journeyId ?? '')}"><button class="main">Complete: ${step?.name}</button></form>
<p>To walk away, close this page: the instance stays Suspended.</p>`
    : undefined
}`,
  );
}
