import { Fragment } from 'react';
import { languageOf } from '../../text';

const list = new Intl.ListFormat(languageOf(), { type: 'conjunction' });

/** Names of devices in a sentence. Each is a learner's own words, in their own direction. */
export function DeviceNames(props: { readonly names: readonly string[] }) {
  return list
    .formatToParts(props.names)
    .map(({ type, value }, index) =>
      type === 'element' ? (
        <bdi key={`name ${index}`}>{value}</bdi>
      ) : (
        <Fragment key={`between ${index}`}>{value}</Fragment>
      ),
    );
}
