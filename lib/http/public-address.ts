import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * Whether an IP address is an ordinary public one, so that a destination may be there.
 * Anything that is not an address is not public either.
 * Does not see through tunnels inside ordinary public space (ISATAP interface ids, a public proxy that forwards inwards).
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, 'ipv4');
  // IPv6 the other way round: only 2000::/3 is given out, so mapped, NAT64, local and future forms need no entry.
  if (isIPv6(address) && !address.includes('%')) return globalUnicast.check(address, 'ipv6') && !special.check(address, 'ipv6');
  return false;
}

const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

const special = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // carrier-grade NAT; holds Alibaba's metadata service
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local; holds the metadata services of Azure, AWS and Google
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments; holds Oracle's metadata service
  ['192.0.2.0', 24], // documentation
  ['192.31.196.0', 24], // AS112
  ['192.52.193.0', 24], // AMT
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16], // private
  ['192.175.48.0', 24], // AS112
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved and broadcast
  ['168.63.129.16', 32], // Azure's host agent, a public address reachable only from inside a virtual machine
] as const) {
  special.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['2001::', 23], // protocol assignments: Teredo, benchmarks, ORCHID
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4, carries any IPv4 address
  ['2620:4f:8000::', 48], // AS112
  ['3fff::', 20], // documentation
] as const) {
  special.addSubnet(network, prefix, 'ipv6');
}
