import { createNavigation } from 'next-intl/navigation';
import { routing } from './routing.ts';

/** Next's navigation with addresses that keep the reader's language. Paths are written without prefix. */
export const { Link, redirect, permanentRedirect, usePathname, useRouter, getPathname } = createNavigation(routing);
