import clsx from 'clsx';
import { Archive, Cloud, Compass, Inbox, Megaphone, Table2, Webhook, type LucideIcon } from 'lucide-react';
import { createElement } from 'react';

const marks: Readonly<Record<string, LucideIcon>> = {
  'dynamics-365': Compass,
  marketo: Megaphone,
  salesforce: Cloud,
  'azure-table': Table2,
  'azure-blob': Archive,
  'https-endpoint': Webhook,
  'store-only': Inbox,
};

/** A small mark of our own for a destination; its name stands beside it. */
export function DestinationMark({ type, className }: { type: string | null; className?: string }) {
  const mark = type !== null && Object.hasOwn(marks, type) ? marks[type] : undefined;
  return createElement(mark ?? Inbox, { className: clsx('text-muted', className), 'aria-hidden': true });
}
