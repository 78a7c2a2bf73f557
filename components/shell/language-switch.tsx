'use client';

import { useLocale } from 'next-intl';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { localizedPath } from '#lib/i18n/alternates.ts';
import { usePathname } from '#lib/i18n/navigation.ts';
import { languageNames } from './language-names.ts';

/** The same page in the other language, for public pages. next-intl's own link would go through `/en`, which redirects. */
export function LanguageSwitch() {
  const locale = useLocale();
  const pathname = usePathname();
  const query = useSearchParams().toString();
  return languageNames
    .filter(({ value }) => value !== locale)
    .map(({ value, label }) => (
      <Link
        key={value}
        href={localizedPath(pathname, value) + (query && `?${query}`)}
        lang={value}
        hrefLang={value}
        prefetch={false}
        scroll={false}
        className="inline-flex h-9 items-center rounded px-2.5 text-muted transition-colors hover:bg-sunken hover:text-ink"
      >
        {label}
      </Link>
    ));
}
