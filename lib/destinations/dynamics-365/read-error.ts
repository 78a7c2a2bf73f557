import type { OutboundResponse } from '#lib/http/session.ts';
import type { VendorError } from '../contract.ts';
import { meanings } from './vendor-codes.ts';

/**
 * Entra ID answers `{"error","error_description":"AADSTS7000215: ...","error_codes":[7000215]}`, Dataverse
 * `{"error":{"code":"0x80072560","message"}}`. Other clients print the same codes inside texts of their own, in any language.
 */
export function readError(response: Pick<OutboundResponse, 'body'>): VendorError {
  const body = json(response.body);
  const description = text(body?.['error_description']);
  const nested = record(body?.['error']);
  const inner = record(nested?.['innererror']);
  return {
    vendorCode:
      entraCode(body, description ?? response.body) ??
      dataverseCode(text(nested?.['code']) ?? '') ??
      dataverseCode(response.body) ??
      text(body?.['error']),
    vendorMessage:
      description ?? text(nested?.['message']) ?? text(inner?.['message']) ?? text(body?.['message']) ?? text(body?.['Message']),
  };
}

/** Codes that only wrap another one which says more. */
const wrappers = new Set(['70002', '70000']);

function entraCode(body: Record<string, unknown> | undefined, words: string): string | undefined {
  const listed = Array.isArray(body?.['error_codes']) ? body['error_codes'].slice(0, 5).map(String) : [];
  const spelled = [...words.matchAll(/AADSTS\s?(\d{4,9})|\berror\?code=(\d{5,8})\b|error_codes\W{1,8}(\d{4,9})|\bError\(s\): (\d{4,9})/g)]
    .slice(0, 8)
    .flatMap((match) => match.slice(1).filter(Boolean));
  const codes = [...listed, ...spelled, ...unprefixed(words)].filter((code) => /^\d{4,9}$/.test(code));
  const code = codes.find(isKnown) ?? codes.find((each) => !wrappers.has(each)) ?? codes[0];
  return code && `AADSTS${code}`;
}

/** One that says what is wrong, where several stand in the text. */
function isKnown(code: string): boolean {
  return !wrappers.has(code) && (meanings.has(`AADSTS${code}`) || /^53\d{3,4}$/.test(code));
}

/** Sign-in pages, logs and MSAL print the number alone. It counts where the text is about Entra ID and the number is one that Leadport knows. */
function unprefixed(words: string): string[] {
  if (!aboutEntra.test(words)) return [];
  return [...words.matchAll(bareCodes)]
    .slice(0, 8)
    .flatMap((match) => match.slice(1).filter(Boolean))
    .filter((code) => meanings.has(`AADSTS${code}`) || /^53\d{3,4}$/.test(code));
}

const aboutEntra =
  /\bentra\b|azure ?ad\b|\bAAD\b|\bmsal|\badal|login\.(?:microsoftonline|windows|microsoft)\b|sign[- ]?in|\binvalid_(?:client|grant|request)\b|unauthorized_client|interaction_required|AcquireToken|Correlation ?Id|Korrelations-?ID|ID de corr[eé]laci?[oó]?n|corr[eé]lation|correlazione|相関 ?ID/i;

/** Six and seven digits are a code wherever they stand, five only after or before words that make them one. */
const bareCodes =
  /(?<![\w.#-])([57]\d{5,6})(?![\w-])|(?:error|code|number|type|fehler|errore|erreur|codice|código)\b\W{1,4}(\d{5})\b|(?<=Exception\W{1,4})(\d{5})\b|(?<![\w.,#-])(\d{5})(?=: \p{L})/giu;

/** Translations of a message have been seen with a blank after the x. */
function dataverseCode(words: string): string | undefined {
  const found = /\b0x ?(8[\da-f]{7})\b/i.exec(words)?.[1];
  if (found) return `0x${found.toLowerCase()}`;
  // The .NET client prints the same number as a signed one.
  const signed = /-2147\d{6}\b/.exec(words)?.[0];
  return signed && `0x${(Number(signed) >>> 0).toString(16)}`;
}

function json(body: string): Record<string, unknown> | undefined {
  try {
    return record(JSON.parse(body));
  } catch {
    return undefined;
  }
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
