/** The remainders of all bytes by the polynomial of zip, gzip and Ethernet, lowest bit first. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  }
  return remainder;
});

/**
 * The CRC-32 of some bytes, as zip has it. Where it follows the bytes, lowest byte first, it finds
 * every damage that lies within 32 bits in a row.
 */
export function crc32(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  for (const byte of bytes) {
    remainder = (remainder >>> 8) ^ (REMAINDERS[(remainder ^ byte) & 255] ?? 0);
  }
  return ~remainder >>> 0;
}
