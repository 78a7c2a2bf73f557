import { useTranslations } from 'next-intl';

/** What an action of the audit log is called. A test holds the words against every action that the code writes. */
export function useActionWords(): (action: string) => string {
  const t = useTranslations('admin.audit.actions');
  return (action) => (t.has(action as 'delivery.pause') ? t(action as 'delivery.pause') : action);
}
