import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { AffectedOffers } from '#components/errors/affected-offers.tsx';
import { ErrorArticle } from '#components/errors/error-article.tsx';
import { pageEntry } from '#components/errors/error-page-entry.ts';
import { FixFigures } from '#components/errors/fix-figures.tsx';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import { isDestinationType, specOf } from '#lib/destinations/specs.ts';
import { recentDays, recentFixes, usualMinutes } from '#lib/diagnosis/recent-fixes.ts';
import { env } from '#lib/env.ts';
import { errorPageUrl } from '#lib/errors/diagnosis.ts';
import { documentedMessages } from '#lib/errors/documented.ts';
import { isLocale } from '#lib/i18n/locale.ts';
import { publicMetadata } from '#lib/i18n/public-metadata.ts';
import { currentUser } from '#lib/identity/require-user.ts';

type Params = Promise<{ locale: string; code: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { locale, code } = await params;
  const entry = catalogueEntry(code);
  if (!entry || !isLocale(locale)) notFound();
  const { title, cause, fix } = entry.text[locale];
  return publicMetadata({ path: `/errors/${code}`, locale, title, description: [cause, fix[0]].join(' '), type: 'article' });
}

export default async function ErrorPage({ params }: { params: Params }) {
  const { code } = await params;
  const locale = await getLocale();
  const entry = catalogueEntry(code);
  if (!entry) notFound();
  const [user, usually] = await Promise.all([currentUser(), usualMinutes(entry.code)]);
  const spec = isDestinationType(entry.destination) ? specOf(entry.destination) : null;
  const steps = entry.guide.flatMap((number) => spec?.guide[number - 1]?.text[locale] ?? []);
  return (
    <ErrorArticle
      entry={pageEntry(entry, locale)}
      destinationLabel={spec?.label[locale] ?? null}
      fieldLabel={entry.field === null ? null : (spec?.fields[entry.field]?.label[locale] ?? null)}
      guide={entry.guide.map((number, index) => ({ number, text: steps[index] ?? '' }))}
      related={entry.related
        .flatMap((each) => catalogueEntry(each) ?? [])
        .map((each) => ({ code: each.code, title: each.text[locale].title }))}
      usualMinutes={usually}
      said={entry.documented && documentedMessages[entry.documented][locale]}
      url={errorPageUrl(code, locale, env().APP_URL)}
    >
      {user && (
        <ClientMessages namespaces={['errors']}>
          <AffectedOffers code={entry.code} isOwn={user.role === 'publisher'} />
        </ClientMessages>
      )}
      {user && user.role !== 'publisher' && (
        <FixFigures
          figures={(await recentFixes()).get(entry.code) ?? null}
          days={recentDays}
          listHref={user.role === 'admin' ? '/admin/fixes' : null}
        />
      )}
    </ErrorArticle>
  );
}
