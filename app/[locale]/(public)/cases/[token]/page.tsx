import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { SharedProblem, SharedProblemAway } from '#components/support/shared-problem.tsx';
import { allowCaseLink } from '#lib/support/case-link-limit.ts';
import { readSharedProblem } from '#lib/support/shared-problem.ts';

/** The address is a secret: it must not travel in a Referer header nor into a search engine, and a chat's preview says nothing. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('support.shared');
  return { title: t('pageTitle'), robots: { index: false, follow: false }, referrer: 'no-referrer' };
}

export default async function SharedCasePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  if (!(await allowCaseLink(await headers()))) return <SharedProblemAway kind="limited" />;
  const problem = await readSharedProblem(token, new Date(), await getLocale());
  return problem ? <SharedProblem problem={problem} /> : <SharedProblemAway kind="gone" />;
}
