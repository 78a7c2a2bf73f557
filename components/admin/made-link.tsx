import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';

/** A one-time link, shown once: it goes out by mail too, but a link in a chat arrives sooner. */
export function MadeLink({ url, onDone }: { url: string; onDone: () => void }) {
  const t = useTranslations('admin.people');
  return (
    <div className="grid gap-4">
      <output className="rounded border bg-sunken px-3 py-2 font-mono text-sm break-all" aria-label={t('link')}>
        {url}
      </output>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={url} variant="primary" size="medium" />
        <Button variant="quiet" onClick={onDone}>
          {t('done')}
        </Button>
      </div>
    </div>
  );
}
