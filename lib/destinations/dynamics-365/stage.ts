import type { OutboundResponse } from '#lib/http/session.ts';
import type { Stage } from '../stages.ts';
import { readError } from './read-error.ts';

const stages: ReadonlyMap<string, Stage> = new Map<string, Stage>([
  ['0x80072560', 'user'],
  ['0x80040225', 'user'],
  ['0x80095ffc', 'user'],
  ['0x80040220', 'role'],
  ['0x80048306', 'role'],
  ['0x80042f09', 'role'],
  ['0x8004f507', 'field-permission'],
]);

/** Where in the environment a call was stopped: at the user, the role, a protected column, or the write itself. */
export function stageOf(response: OutboundResponse, otherwise: Stage): Stage {
  const { vendorCode } = readError(response);
  return stages.get(vendorCode ?? '') ?? (response.status === 401 ? 'user' : otherwise);
}

/** Duplicate key, documented as 412 with either code. */
export function isKeyTaken(response: OutboundResponse): boolean {
  const { vendorCode } = readError(response);
  return vendorCode === '0x80040237' || vendorCode === '0x80060892' || vendorCode === '0x80060882';
}

/** The user may write leads but not read them. */
export function isReadForbidden(response: OutboundResponse): boolean {
  const { vendorCode, vendorMessage } = readError(response);
  if (response.status !== 403 || vendorCode === undefined || stages.get(vendorCode) !== 'role') return false;
  return /prvReadLead|ReadAccess/i.test(vendorMessage ?? '');
}
