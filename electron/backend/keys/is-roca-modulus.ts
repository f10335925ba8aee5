/** The odd primes whose residues give the flawed library away. */
const markers = [11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157];

/**
 * Whether a modulus bears the mark of CVE-2017-15361 ("ROCA"): Infineon chips made primes that are
 * powers of 65537 modulo many small primes, and such a modulus can be factored. A sound key passes
 * for one about once in 2^27.
 */
export function isRocaModulus(modulus: bigint): boolean {
  return markers.every((prime) => powersOf65537(prime).has(Number(modulus % BigInt(prime))));
}

function powersOf65537(prime: number): ReadonlySet<number> {
  const powers = new Set<number>();
  let power = 1;
  while (!powers.has(power)) {
    powers.add(power);
    power = (power * 65_537) % prime;
  }
  return powers;
}
