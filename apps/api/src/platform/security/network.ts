import ipaddr from 'ipaddr.js';

/** The network that a block is for: /24 of an IPv4 address, /48 of an IPv6 one. */
export function networkOf(ip: string): string {
  return prefixOf(ip, { ipv4: 24, ipv6: 48 });
}

/** Whom a limit of requests counts as one: an IPv4 address, or the /64 that a subscriber of IPv6 is given. */
export function subscriberOf(ip: string): string {
  return prefixOf(ip, { ipv4: 32, ipv6: 64 });
}

/** An IPv4 address that is written as an IPv6 one (`::ffff:…`) is the IPv4 address; what is no address stands for itself. */
function prefixOf(ip: string, lengths: Record<'ipv4' | 'ipv6', number>): string {
  if (!ipaddr.isValid(ip)) return ip;
  const parsed = ipaddr.parse(ip);
  const mapped = parsed instanceof ipaddr.IPv6 && parsed.isIPv4MappedAddress();
  const address = mapped ? parsed.toIPv4Address() : parsed;
  const length = lengths[address.kind()];
  const bytes = address.toByteArray().slice(0, length / 8);
  return `${Buffer.from(bytes).toString('hex')}/${length}`;
}
