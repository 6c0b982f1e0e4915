import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** `::ffff:` before an IPv4 address. */
const MAPPED_BITS = 96;

/** An address, or a network as `203.0.113.0/24`, of either version. */
export function isAddressOrNetwork(text: string): boolean {
  return networkOf(text) !== undefined;
}

/** Whether an address is in one of the networks; every one is when none is named. */
export function isListed(ip: string, list: readonly string[]): boolean {
  if (list.length === 0) return true;
  if (!ipaddr.isValid(ip)) return false;
  const address = plain(ipaddr.parse(ip));
  return list.some((each) => {
    const network = networkOf(each);
    return network !== undefined && network[0].kind() === address.kind() && address.match(network);
  });
}

/** An IPv4 address that is written as an IPv6 one is the IPv4 address. */
function plain(address: Address): Address {
  const mapped = address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress();
  return mapped ? address.toIPv4Address() : address;
}

/** So is a network of them. */
function plainNetwork(address: Address, bits: number): [Address, number] {
  const isMapped = address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() && bits >= MAPPED_BITS;
  return isMapped ? [address.toIPv4Address(), bits - MAPPED_BITS] : [address, bits];
}

function networkOf(text: string): [Address, number] | undefined {
  if (ipaddr.isValidCIDR(text)) return plainNetwork(...ipaddr.parseCIDR(text));
  if (!ipaddr.IPv4.isValidFourPartDecimal(text) && !ipaddr.IPv6.isValid(text)) return undefined;
  const address = plain(ipaddr.parse(text));
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}
