import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';

describe('isPublicAddress', () => {
  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '20.190.151.9',
    '172.32.0.1',
    '100.128.0.1',
    '198.20.0.1',
    '2606:4700::1111',
    '2a01:111:f100::1',
    '2620:1ec:a92::171',
  ])('lets %s through', (address) => expect(isPublicAddress(address)).toBe(true));

  // The list that Svix blocks, and the metadata services of the clouds.
  it.each([
    ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1'],
    ...[
      '172.31.255.255',
      '192.0.0.192',
      '192.0.2.1',
      '192.88.99.1',
      '192.168.1.1',
      '198.18.0.1',
      '198.19.255.255',
      '198.51.100.1',
      '203.0.113.1',
    ],
    ...['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', '168.63.129.16'],
    ...[
      '::',
      '::1',
      'fe80::1',
      'fec0::1',
      'fc00::1',
      'fd00:ec2::254',
      'ff02::1',
      '2001:db8::1',
      '3fff::1',
      '100::1',
      '2002:7f00:1::',
      '2001::1',
    ],
    ...[
      '64:ff9b::7f00:1',
      '64:ff9b:1::1',
      '5f00::1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '::127.0.0.1',
      '::ffff:0:7f00:1',
      'fe80::1%eth0',
    ],
    ...['', 'localhost', '127.1', '2130706433', '0x7f.0.0.1', '[::1]', '8.8.8.8:80', '2606:4700::1111%eth0'],
  ])('refuses %s', (address) => expect(isPublicAddress(address)).toBe(false));

  it('never calls public what ipaddr.js, an independent list, calls special', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
        if (isPublicAddress(address)) expect(ipaddr.parse(address).range()).toBe('unicast');
      }),
      { numRuns: 5_000 },
    );
  });
});
