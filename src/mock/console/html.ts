/** Markup that is safe to put into a page as it is. */
export interface Markup {
  readonly markup: string;
}

type Piece = string | Markup | readonly Markup[] | undefined;

/** Makes markup from a template; text put into it is escaped, markup is not. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const markup = strings.map((string, index) => string + toMarkup(pieces[index])).join('');
  return { markup };
}

/** How a page behaves, apart from what it shows. */
interface PageOptions {
  /** After how many seconds the browser reloads it by itself; never by default. */
  readonly reloadAfterSeconds?: number;
}

/** Makes a whole page. It is self-contained and loads nothing. */
export function renderPage(title: string, body: Markup, { reloadAfterSeconds }: PageOptions = {}): string {
  return `<!doctype html>
${
  html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${reloadAfterSeconds === undefined ? undefined : html`<meta http-equiv="refresh" content="${String(reloadAfterSeconds)}">`}
<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<main>
${body}
</main>
<footer>A page of signimock, a simulator. Signatures made here have no legal effect.</footer>
</body>
</html>`.markup
}
`;
}

function toMarkup(piece: Piece): string {
  if (piece === undefined) return '';
  if (typeof piece === 'string') return escapeHtml(piece);
  return 'markup' in piece ? piece.markup : piece.map(({ markup }) => markup).join('\n');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; padding: 2rem 1rem; background: Canvas; color: CanvasText; }
main { max-width: 36rem; margin: 0 auto; }
h1 { font-size: 1.4rem; margin: 0 0 1rem; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1rem; margin: 0 0 1.5rem; }
dt { opacity: .7; } dd { margin: 0; overflow-wrap: anywhere; }
blockquote { margin: 0 0 1.5rem; padding: .5rem 1rem; border-left: 3px solid; white-space: pre-wrap; }
form { display: inline-flex; flex-wrap: wrap; gap: .5rem; margin: 0 .5rem .5rem 0; }
button { font: inherit; padding: .5rem 1.2rem; border: 1px solid; border-radius: .4rem; cursor: pointer; }
button.main { background: #1d4ed8; border-color: #1d4ed8; color: #fff; }
input { font: inherit; padding: .45rem .6rem; border: 1px solid; border-radius: .4rem; width: 16rem; max-width: 60vw; }
.detail { opacity: .7; font-size: .9rem; }
.notice { padding: .6rem 1rem; border: 1px solid; border-radius: .4rem; margin: 0 0 1.5rem; }
footer { max-width: 36rem; margin: 3rem auto 0; font-size: .85rem; opacity: .7; }
`;
