'use client';

/** The last resort, when even the layout failed: no texts, no styles and no language can be relied on, so it brings its own. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body style={{ font: '16px/1.6 system-ui, sans-serif', maxWidth: '68ch', margin: '15vh auto 0', padding: '0 16px' }}>
        <title>Leadport</title>
        <h1 style={{ fontSize: 28, lineHeight: 1.2 }}>This page could not be shown</h1>
        <p>The fault is ours. Leads are still received and delivered. Try again in a moment.</p>
        <p lang="it">L’errore è nostro. I lead continuano a essere ricevuti e consegnati. Riprova tra un momento.</p>
        <button type="button" onClick={reset} style={{ font: 'inherit', padding: '8px 16px' }}>
          Try again · <span lang="it">Riprova</span>
        </button>
        {error.digest && (
          <p>
            <code>{error.digest}</code>
          </p>
        )}
      </body>
    </html>
  );
}
