import { useTranslations } from 'next-intl';

export type MadeInvitation = { email: string; url: string; mailed: boolean };

/** What a dialog shows of an invitation. The link goes out by mail too, but a link in a chat arrives sooner. */
export function useInvitationShown() {
  const t = useTranslations('settings.invite');
  return ({ email, url, mailed }: MadeInvitation) => ({
    title: t('madeTitle'),
    description: t(mailed ? 'mailedHelp' : 'madeHelp', { email }),
    label: t('link'),
    value: url,
    done: t('done'),
  });
}
