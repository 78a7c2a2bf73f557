import { getTranslations } from 'next-intl/server';
import { NotFoundMessage } from '#components/shell/not-found-message.tsx';

/** A page that is missed, or whose own title is, takes this one. */
export async function generateMetadata() {
  const t = await getTranslations('shell.notFound');
  return { title: t('pageTitle') };
}

/** Each group has its own: one for all would bring its frame, twice, into the script of every page. */
export default function NotFound() {
  return <NotFoundMessage />;
}
