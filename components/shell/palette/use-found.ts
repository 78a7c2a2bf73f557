'use client';

import { useQuery } from '@tanstack/react-query';
import { Anchor, CircleHelp, Inbox, Search } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { request } from '#lib/api-client/request.ts';
import type { Role } from '../areas.ts';
import { findItems } from './find-items.ts';
import type { PalettePlace } from './use-palette-groups.ts';

type Offers = { items: Array<{ offerId: string; title: string }> };
type Errors = { items: Array<{ code: string; title: string }> };
type Leads = {
  items: Array<{
    id: string;
    offer: string;
    customer?: { firstName?: string; lastName?: string; email?: string; company?: string } | null;
  }>;
};

const leadForm = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const offerForm = /^[a-z0-9][a-z0-9_-]{0,49}\.[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const patience = 60_000;

/** What the API knows by this name: offers, leads, errors. Asked only while the palette is open. */
export function useFound(role: Role, isOpen: boolean, query: string) {
  const t = useTranslations('shell.palette');
  const locale = useLocale();
  const settled = useSettled(query, 200);
  const isAsked = isOpen && query !== '';
  const offers = useQuery({
    queryKey: ['palette', 'offers', locale],
    queryFn: ({ signal }) => request<Offers>('GET', `/offers?limit=200&lang=${locale}`, undefined, signal),
    enabled: isOpen,
    staleTime: patience,
  });
  const errors = useQuery({
    queryKey: ['palette', 'errors', locale],
    queryFn: ({ signal }) => request<Errors>('GET', `/errors?lang=${locale}`, undefined, signal),
    enabled: isAsked,
    staleTime: patience,
  });
  // Support and admins search people's leads on purpose and on the page, where it is written down as one look.
  const leads = useQuery({
    queryKey: ['palette', 'leads', settled],
    queryFn: ({ signal }) => request<Leads>('GET', `/leads?limit=5&q=${encodeURIComponent(settled)}`, undefined, signal),
    enabled: isAsked && role === 'publisher' && settled.length >= 3 && !leadForm.test(settled),
    staleTime: patience,
  });

  const offerPlaces: PalettePlace[] = (offers.data?.items ?? []).map(({ offerId, title }) => ({
    id: `offer:${offerId}`,
    label: title,
    detail: offerId,
    words: offerId,
    icon: Anchor,
    href: `/offers/${offerId}`,
  }));
  const named = findItems(offerPlaces, query);
  const exact = offerForm.test(query) && !offerPlaces.some(({ detail }) => detail === query);
  return {
    offers: exact
      ? [...named, { id: `offer:${query}`, label: t('openOffer', { id: query }), icon: Anchor, href: `/offers/${query}` }]
      : named,
    leads: leadPlaces(query, settled === query ? leads.data : undefined, t),
    errors: findItems(
      (errors.data?.items ?? []).map(({ code, title }): PalettePlace => ({
        id: `error:${code}`,
        label: title,
        detail: code,
        words: code,
        icon: CircleHelp,
        href: `/errors/${code}`,
      })),
      query,
    ),
  };
}

function leadPlaces(query: string, found: Leads | undefined, t: ReturnType<typeof useTranslations<'shell.palette'>>): PalettePlace[] {
  if (leadForm.test(query)) return [{ id: 'lead', label: t('openLead', { id: query }), icon: Inbox, href: `/leads/${query}` }];
  const places = (found?.items ?? []).map(({ id, offer, customer }): PalettePlace => {
    const name = [customer?.firstName, customer?.lastName].filter(Boolean).join(' ') || customer?.email || customer?.company;
    const short = t('openLead', { id: id.slice(0, 13) });
    return { id: `lead:${id}`, label: name ?? short, detail: offer, icon: Inbox, href: `/leads/${id}`, remembered: short };
  });
  const all = { id: 'search', label: t('searchLeads', { query }), icon: Search, href: `/leads?q=${encodeURIComponent(query)}` };
  return query ? [...places, { ...all, remembered: t('searchedLeads') }] : places;
}

/** The value once it has stood still for a while. */
function useSettled(value: string, ms: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
