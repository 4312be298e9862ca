import type { DeviceCard } from '../../model/device';
import { object, text, whole } from '../shape';
import { decode, WireError, type ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';

/** A device's card without its id, which the envelope has. */
export type CardBody = Omit<DeviceCard, 'id'>;

const words = text(300);
const cardBody = object({
  name: words,
  system: words,
  browser: words,
  at: whole(0, 253402300799999),
});

/** Writes what a device says of itself. */
export function encodeCard({ name, system, browser, at }: CardBody): Uint8Array {
  const writer = new ByteWriter();
  for (const each of [name, system, browser]) writer.text(each);
  writer.unsigned(at);
  return writer.done();
}

function readCard(reader: ByteReader): CardBody {
  const [name, system, browser] = [reader.text(), reader.text(), reader.text()];
  const card = { name, system, browser, at: reader.unsigned() };
  if (!cardBody(card)) throw new WireError('not a card');
  return card;
}

/** Reads a card; null for a damaged one. */
export const decodeCard = (body: Uint8Array): CardBody | null => decode(body, readCard);
