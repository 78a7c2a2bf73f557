import { getTranslations } from 'next-intl/server';
import { UnrecognisedAnswers } from '#components/errors/unrecognised-answers.tsx';
import { requireUser } from '#lib/identity/require-user.ts';

export async function generateMetadata() {
  const t = await getTranslations('admin.tabs');
  return { title: t('unrecognised') };
}

export default async function UnrecognisedPage() {
  await requireUser('/admin/unrecognised', ['admin']);
  return <UnrecognisedAnswers />;
}
