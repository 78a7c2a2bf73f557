import { getTranslations } from 'next-intl/server';
import { NotFoundMessage } from '#components/shell/not-found-message.tsx';

/** A page that is missed while its own title is made has none. */
export async function generateMetadata() {
  const t = await getTranslations('shell.notFound');
  return { title: t('pageTitle') };
}

export default function NotFound() {
  return <NotFoundMessage />;
}
