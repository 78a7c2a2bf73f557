import { useTranslations } from 'next-intl';
import { ShownOnce } from '#components/ui/shown-once.tsx';

/** A one-time link: it goes out by mail too, but a link in a chat arrives sooner. */
export function MadeLink({ url, onDone }: { url: string; onDone: () => void }) {
  const t = useTranslations('admin.people');
  return <ShownOnce label={t('link')} value={url} done={t('done')} onDone={onDone} />;
}
