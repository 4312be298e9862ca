import { SHORTEST_BY_HAND, LONGEST_BY_HAND } from '../data/model/limits';
import { Field } from './Field';
import { t } from './text';

/** The length of a session, typed in as whole minutes. */
export function MinutesField(props: {
  readonly value: string;
  readonly error: string | null;
  readonly hint?: string | undefined;
  readonly onChange: (minutes: string) => void;
}) {
  return (
    <Field label={t('form.minutes')} error={props.error} hint={props.hint}>
      {(described) => (
        <input
          {...described}
          type="number"
          name="minutes"
          inputMode="numeric"
          required
          min={SHORTEST_BY_HAND / 60}
          max={LONGEST_BY_HAND / 60}
          step={1}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
