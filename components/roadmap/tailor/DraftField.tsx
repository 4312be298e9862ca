import { useEffect, useRef, useState, type ComponentProps, type KeyboardEvent } from 'react';
import type { Outcome } from '../../../data/model/command';
import type { RegisterValue } from '../../../data/model/progress';
import { Field } from '../../Field';
import type { Reading } from './readings';
import type { Drafts } from './use-drafts';

/**
 * A field over one register. What is typed is tried out at once, and kept when the field is left, by
 * Enter, or when the page is hidden; Escape gives it up.
 */
export function DraftField(props: {
  readonly label: string;
  readonly hint?: string | undefined;
  /** The name of its register. */
  readonly name: string;
  /** The text of the value that is kept, and that value. */
  readonly kept: string;
  readonly value: RegisterValue;
  readonly drafts: Drafts;
  readonly read: (text: string) => Reading;
  /** What to do where the text cannot be read. */
  readonly problem: string;
  readonly onKeep: (value: RegisterValue) => Promise<Outcome>;
  readonly input: ComponentProps<'input'>;
}) {
  const { name, drafts, read } = props;
  const [isRefused, setRefused] = useState(false);
  const draft = drafts.of(name);

  /** The text that was sent to be kept: Enter and leaving the field ask for it once. */
  const sent = useRef<string | null>(null);

  const keep = async () => {
    if (draft === null || draft.text === sent.current) return;
    const reading: Reading = draft.isBad ? { ok: false } : read(draft.text);
    setRefused(!reading.ok);
    if (!reading.ok) return;
    if (reading.value === props.value) return drafts.type(name, null);
    sent.current = draft.text;
    const outcome = await props.onKeep(reading.value);
    if (!outcome.ok) sent.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void keep();
    if (event.key !== 'Escape' || draft === null) return;
    setRefused(false);
    drafts.type(name, null);
  };
  useWhenHidden(() => void keep());

  return (
    <Field
      label={props.label}
      hint={props.hint}
      error={isRefused && draft !== null ? props.problem : null}
    >
      {(described) => (
        <input
          {...props.input}
          {...described}
          value={draft?.text ?? props.kept}
          onChange={({ target }) => {
            setRefused(false);
            sent.current = null;
            drafts.type(name, { text: target.value, isBad: target.validity.badInput });
          }}
          onBlur={() => void keep()}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  );
}

/** Does something when the page is hidden, which is the last that is heard of one that is closed. */
function useWhenHidden(action: () => void): void {
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  useEffect(() => {
    const onChange = () => {
      if (document.visibilityState === 'hidden') latest.current();
    };
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, []);
}
