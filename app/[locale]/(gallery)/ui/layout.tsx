import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { env } from '#lib/env.ts';

/** The gallery of parts exists while developing and testing, never in production. */
export default function GalleryLayout({ children }: { children: ReactNode }) {
  if (env().NODE_ENV === 'production') notFound();
  return children;
}
