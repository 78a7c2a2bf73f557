import { database } from '#lib/db/database.ts';
import { certificateWarning, ownAddress, readCertificates } from '#lib/delivery/certificates.ts';
import { env } from '#lib/env.ts';
import { errorPageUrl } from '#lib/errors/diagnosis.ts';
import type { PeerCertificate } from '#lib/http/peer-certificate.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatTime } from '#lib/i18n/time-format.ts';
import type { OpenVersion } from './connection-version.ts';
import type { OfferAdvice } from './offer.ts';

/** Reads until when the certificates of these connections' servers hold. Answers a function that says so where one is about to end. */
export async function readCertificateAdvice(
  versions: ReadonlyArray<OpenVersion | null>,
  locale: Locale,
  now: Date,
): Promise<(version: OpenVersion | null) => OfferAdvice[]> {
  const hosts = versions.flatMap((version) => hostOf(version) ?? []);
  const certificates = await readCertificates(database().hot, hosts);
  return (version) => {
    const host = hostOf(version);
    const certificate = host && certificates.get(host);
    return certificate ? advise(host, certificate, locale, now) : [];
  };
}

function hostOf(version: OpenVersion | null): string | null {
  const url = version?.config && ownAddress(version.type, version.config);
  return url ? new URL(url).host : null;
}

function advise(host: string, certificate: PeerCertificate, locale: Locale, now: Date): OfferAdvice[] {
  const days = certificateWarning(certificate, now);
  if (days === null) return [];
  const code = 'network-tls-expired';
  const day = formatTime(certificate.notAfter, 'date', { locale, zone: 'UTC', now: now.getTime() });
  const words = {
    en: `The certificate of ${host} ends on ${day}. Renew it on the server before leads have to wait.`,
    it: `Il certificato di ${host} scade il ${day}. Rinnovalo sul server prima che i lead debbano aspettare.`,
  };
  const late = {
    en: `The certificate of ${host} ended on ${day}. Renew it on the server; leads that wait are delivered then.`,
    it: `Il certificato di ${host} è scaduto il ${day}. Rinnovalo sul server: i lead in attesa verranno consegnati.`,
  };
  const severity = days <= 1 ? 'error' : 'warning';
  const helpUrl = errorPageUrl(code, locale, env().APP_URL);
  return [{ code, severity, field: null, text: (days === 0 ? late : words)[locale], helpUrl, action: null, since: null, fix: [] }];
}
