import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A mail that was written instead of sent. `id` is the file's name without its ending. */
export type KeptMail = { id: string; to: string; subject: string; at: Date };

/** The parts a reader sees. */
export type OpenMail = KeptMail & { text: string; html: string | null };

const idForm = /^[\w.-]{1,120}$/;
const shown = 200;

/** Kept mails to this address, newest first; to everybody when it is null. */
export async function listMails(folder: string, to: string | null): Promise<KeptMail[]> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names.filter((name) => name.endsWith('.eml')).map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  const newest = files.sort((a, b) => b.at - a.at).slice(0, shown);
  const mails = await Promise.all(newest.map(({ name }) => openMail(folder, name.slice(0, -4), to)));
  return mails.filter((mail) => mail !== null);
}

/** Null for a mail that is not there, or not to this person. */
export async function openMail(folder: string, id: string, to: string | null): Promise<OpenMail | null> {
  if (!idForm.test(id)) return null;
  const raw = await readFile(join(folder, `${id}.eml`), 'utf8').catch(() => null);
  if (raw === null) return null;
  const mail = readMail(raw);
  return to !== null && mail.to !== to ? null : { id, ...mail };
}

/** Reads what our own composer writes (one multipart/alternative of text and HTML), not mail in general. */
export function readMail(raw: string): Omit<OpenMail, 'id'> {
  const { headers, body } = split(raw);
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get('content-type') ?? '')?.[1];
  const parts = boundary === undefined ? [raw] : body.split(`--${boundary}`).slice(1, -1);
  const decoded = new Map(
    parts.map((part) => {
      const { headers: own, body: content } = split(part.replace(/^\r?\n/, ''));
      const type = /^[\w/]+/.exec(own.get('content-type') ?? 'text/plain')![0];
      return [type, decode(content, own.get('content-transfer-encoding') ?? '7bit')];
    }),
  );
  return {
    to: headers.get('to') ?? '',
    subject: words(headers.get('subject') ?? ''),
    at: new Date(headers.get('date') ?? 0),
    text: decoded.get('text/plain') ?? '',
    html: decoded.get('text/html') ?? null,
  };
}

function split(text: string): { headers: Map<string, string>; body: string } {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()] as const),
  );
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' };
}

function decode(content: string, encoding: string): string {
  if (/base64/i.test(encoding)) return Buffer.from(content, 'base64').toString('utf8');
  return /quoted-printable/i.test(encoding) ? quoted(content.replace(/=\r?\n/g, '')) : content;
}

/** `=C3=A8` is è. */
function quoted(text: string): string {
  return Buffer.from(
    text.replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}

/** @see https://www.rfc-editor.org/rfc/rfc2047 */
function words(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?(.*?)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('utf8') : quoted(text.replaceAll('_', ' ')),
    );
}
