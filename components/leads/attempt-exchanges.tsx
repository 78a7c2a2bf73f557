import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { CodePane } from '#components/ui/code-pane.tsx';
import type { Exchange } from '#lib/http/session.ts';
import type { AttemptView } from '#lib/leads/lead-view.ts';

/** Request and answer of each call of one attempt, side by side. Lines that differ from the attempt before are marked. */
export function AttemptExchanges({
  attempt,
  previous,
  open,
  masked,
}: {
  attempt: AttemptView;
  previous: AttemptView | null;
  open: boolean;
  masked: boolean;
}) {
  const t = useTranslations('leads.exchange');
  if (attempt.exchanges.length === 0) return null;
  return (
    <details open={open} className="group/exchanges mt-2">
      <summary className="flex list-none items-center gap-1.5 text-sm font-medium hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight className="transition-transform group-open/exchanges:rotate-90" aria-hidden />
        {t('show', { count: attempt.exchanges.length })}
      </summary>
      <div className="mt-2 grid gap-4">
        {attempt.exchanges.map((exchange, index) => (
          <ExchangePanes
            key={index}
            exchange={exchange}
            before={previous?.exchanges.filter(({ purpose }) => purpose === exchange.purpose).at(-1)}
            masked={masked}
          />
        ))}
      </div>
    </details>
  );
}

function ExchangePanes({ exchange, before, masked }: { exchange: Exchange; before: Exchange | undefined; masked: boolean }) {
  const t = useTranslations('leads.exchange');
  const [request, response] = [requestText(exchange), responseText(exchange)];
  return (
    <div className="grid gap-2 text-ink xl:grid-cols-2">
      <CodePane
        title={`${t('request')} · ${t(`purpose.${exchange.purpose}`)}`}
        code={request}
        redacted={masked}
        highlight={before ? changed(request, requestText(before)) : []}
        wrap
      />
      <CodePane
        title={t('response')}
        code={response ?? t('none')}
        redacted={masked && response !== null}
        truncated={exchange.response?.truncated ?? false}
        highlight={before && response !== null ? changed(response, responseText(before) ?? '') : []}
        wrap
      />
    </div>
  );
}

function requestText({ request }: Exchange): string {
  return [`${request.method} ${request.url}`, headerLines(request.headers), '', pretty(request.body ?? '')].join('\n').trimEnd();
}

function responseText({ response, error }: Exchange): string | null {
  if (response) return [`HTTP ${response.status}`, headerLines(response.headers), '', pretty(response.body)].join('\n').trimEnd();
  return error ? `${error.code}\n${error.message}` : null;
}

function headerLines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

/** JSON is set in lines; anything else stays as it came. */
function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

/** Numbers of the lines that the attempt before did not have. */
function changed(text: string, before: string): number[] {
  const known = new Set(before.split('\n'));
  return text.split('\n').flatMap((line, index) => (line.trim() === '' || known.has(line) ? [] : [index + 1]));
}
