/** The parts of `host:port`; the address of IPv6 stands in brackets. */
export function hostAndPort(address: string): { readonly host: string; readonly port: number } {
  const at = address.lastIndexOf(':');
  return {
    host: address.slice(0, at).replaceAll(/^\[|\]$/g, ''),
    port: Number(address.slice(at + 1)),
  };
}
