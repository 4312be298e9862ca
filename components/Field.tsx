import { useId, type ReactNode } from 'react';
import './Field.css';

/** What an input must carry to be tied to its label, its hint and its error. */
export interface Described {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** A label, an input, and one line below it: the hint, or what is wrong. */
export function Field(props: {
  readonly label: string;
  readonly error: string | null;
  readonly hint?: string | undefined;
  readonly children: (described: Described) => ReactNode;
}) {
  const id = useId();
  const line = props.error ?? props.hint;
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.children({
        id,
        'aria-describedby': line === undefined ? undefined : `${id}-line`,
        'aria-invalid': props.error === null ? undefined : true,
      })}
      {line !== undefined && (
        <p id={`${id}-line`} className={props.error === null ? 'field-hint' : 'field-error'}>
          {line}
        </p>
      )}
    </div>
  );
}
