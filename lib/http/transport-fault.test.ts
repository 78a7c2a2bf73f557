import { describe, expect, it } from 'vitest';
import { connectFault, requestFault } from './transport-fault.ts';

const coded = (code: string, message = code) => Object.assign(new Error(message), { code });
const written = { started: true, written: true, answered: false };

describe('connectFault', () => {
  it.each([
    [['ENETUNREACH', 'ECONNREFUSED'], 'ECONNREFUSED'],
    [['ECONNREFUSED', 'ENETUNREACH'], 'ECONNREFUSED'],
    [['ETIMEDOUT', 'ENETUNREACH'], 'ETIMEDOUT'],
    [['EADDRNOTAVAIL', 'EHOSTUNREACH'], 'EHOSTUNREACH'],
    [['ETIMEDOUT', 'ECONNRESET'], 'ECONNRESET'],
  ])('of several addresses failing with %j tells %s', (codes, expected) => {
    expect(connectFault(new AggregateError(codes.map((code) => coded(code))), 'connect')).toMatchObject({
      code: expected,
      message: expected,
      sent: false,
    });
  });

  it("prefers OpenSSL's words to EPROTO", () => {
    const error = coded('EPROTO', 'write EPROTO 80F0:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/x.c:354:\n');
    expect(connectFault(error, 'tls').code).toBe('ERR_SSL_WRONG_VERSION_NUMBER');
    expect(connectFault(coded('EPROTO', 'write EPROTO'), 'tls').code).toBe('EPROTO');
  });

  it.each([[new Error('odd')], ['a string'], [null], [new AggregateError([])]])('has a code for anything thrown (%s)', (error) => {
    expect(connectFault(error, 'connect').code).toBe('LEADPORT_TRANSPORT');
  });

  it('looks for the code in the cause', () => {
    expect(connectFault(new TypeError('fetch failed', { cause: coded('ENOTFOUND') }), 'dns').code).toBe('ENOTFOUND');
  });
});

describe('requestFault', () => {
  it('says sent only when the request may have left', () => {
    expect(requestFault(coded('UND_ERR_SOCKET'), written)).toMatchObject({ sent: true, phase: 'response' });
    expect(requestFault(coded('EPIPE'), { started: true, written: false, answered: false })).toMatchObject({ sent: true, phase: 'send' });
    expect(requestFault(coded('UND_ERR_DESTROYED'), { started: false, written: false, answered: false })).toMatchObject({
      code: 'LEADPORT_ABORTED',
      sent: false,
    });
  });

  it('keeps no cause, which could hold pieces of the answer', () => {
    expect(requestFault(coded('UND_ERR_SOCKET'), written).cause).toBeUndefined();
  });
});
