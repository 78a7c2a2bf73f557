import { useLocale, useTranslations } from 'next-intl';
import { Tag } from '#components/ui/badge.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { ButtonLink, Link } from '#components/ui/link.tsx';
import type { Because } from '#lib/errors/because.ts';
import type { Owner } from '#lib/errors/entry.ts';
import { MatchedExcerpt } from './matched-excerpt.tsx';
import { OwnerMark } from './owner-mark.tsx';

/** One page a text may belong to, as `POST /diagnose` answers it. */
export type Match = {
  code: string;
  confidence: number;
  title: string;
  cause: string;
  fix: readonly string[];
  owner: Owner;
  helpUrl: string;
  because: Because;
};

/** From here on a match is called the most likely one; below, nothing but a status spoke. */
const likely = 0.5;
const firstSteps = 3;

/** What a pasted text most likely means, why, what to do first, and what else it could be. Never certain. */
export function DiagnosisResult({ matches, text }: { matches: readonly Match[]; text: string }) {
  const t = useTranslations('errors.search');
  const [first, ...others] = matches;
  if (!first) return <Unknown />;
  return (
    <section aria-label={t('results')} className="mt-6 animate-arrive overflow-hidden rounded border bg-raised">
      <Best match={first} text={text} sharePath={sharePath(matches)} />
      {others.length > 0 && (
        <div className="border-t px-5 py-4">
          <h3 className="text-sm font-semibold text-muted">{t('also')}</h3>
          <ol className="mt-1">
            {others.map((match) => (
              <Other key={match.code} match={match} />
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}

function Best({ match: { code, title, cause, fix, owner, helpUrl, because, confidence }, text, sharePath }: Ranked) {
  const t = useTranslations('errors');
  const locale = useLocale();
  return (
    <div className="grid gap-5 px-5 py-4">
      <div>
        <p className="mb-1.5">
          <Tag>{t(confidence >= likely ? 'search.likely' : 'search.weak')}</Tag>
        </p>
        <h2 className="text-lg">
          <Link quiet href={`/errors/${code}`} prefetch={false}>
            {title}
          </Link>
        </h2>
        <p className="mt-1 max-w-reading">{cause}</p>
      </div>
      <div>
        <h3 className="mb-1.5 text-sm font-semibold text-muted">{t('search.why')}</h3>
        <p className="max-w-reading">
          {t.rich(`search.because.${reasonOf(because)}`, {
            found: because.found,
            code: (words) => <code className="wrap-anywhere">{words}</code>,
          })}
        </p>
        <MatchedExcerpt text={text} at={because.at} />
      </div>
      <p>
        <OwnerMark owner={owner}>{t(`owner.${owner}`)}</OwnerMark>
      </p>
      <div>
        <h3 className="mb-2 text-sm font-semibold text-muted">{t('search.firstSteps')}</h3>
        <ol className="grid max-w-reading gap-2 text-md">
          {fix.slice(0, firstSteps).map((step, index) => (
            <li key={index} className="grid grid-cols-[1.75rem_1fr]">
              <span aria-hidden className="font-semibold text-accent">
                {index + 1}
              </span>
              <span>{step}</span>
            </li>
          ))}
        </ol>
        {fix.length > firstSteps && <p className="mt-2 text-muted">{t('search.moreSteps', { count: fix.length - firstSteps })}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <ButtonLink variant="primary" href={`/errors/${code}`} prefetch={false}>
          {t('search.open')}
        </ButtonLink>
        <CopyButton text={helpUrl} label={t('search.copyPage')} variant="secondary" size="medium" />
        {/* The codes alone: what was pasted is in no address. */}
        {sharePath && (
          <CopyButton
            text={`${originOf(helpUrl)}${locale === 'en' ? '' : `/${locale}`}${sharePath}`}
            label={t('search.copyResult')}
            size="medium"
          />
        )}
      </div>
    </div>
  );
}

/** Some answers are known by their shape alone: no words of theirs can be quoted. */
function reasonOf({ kind, found }: Because) {
  return found === '' ? 'shape' : kind;
}

type Ranked = { match: Match; text: string; sharePath: string | null };

function Other({ match: { code, title, owner, because } }: { match: Match }) {
  const t = useTranslations('errors');
  return (
    <li className="border-b py-2.5 last:border-b-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <Link href={`/errors/${code}`} prefetch={false}>
          {title}
        </Link>
        <span className="text-sm text-muted">{t(`owner.${owner}`)}</span>
      </div>
      <p className="text-sm text-muted">
        {t.rich(`search.because.${reasonOf(because)}`, {
          found: because.found,
          code: (words) => <code className="wrap-anywhere">{words}</code>,
        })}
      </p>
    </li>
  );
}

function Unknown() {
  const t = useTranslations('errors.search');
  return (
    <Banner state="neutral" title={t('none')} className="mt-6 animate-arrive">
      <p>{t('noneHint')}</p>
      <ol className="mt-2 list-decimal pl-5">
        <li>{t('noneSteps.more')}</li>
        <li>{t('noneSteps.destination')}</li>
        <li>{t('noneSteps.vendor')}</li>
      </ol>
      <p className="mt-2 text-muted">{t('noneKept')}</p>
    </Banner>
  );
}

function sharePath(matches: readonly Match[]): string | null {
  return matches.length > 1 ? `/errors?${new URLSearchParams(matches.map(({ code }) => ['code', code])).toString()}` : null;
}

function originOf(helpUrl: string): string {
  return new URL(helpUrl).origin;
}
