import { useId, type ReactNode } from 'react';
import './Choice.css';

/** A label and a list to choose one value from, with one line of help below. */
export function Choice<Value extends string | number>(props: {
  readonly label: string;
  readonly help?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChoose: (value: Value) => void;
}): ReactNode {
  const id = useId();
  const choose = (text: string) => {
    const chosen = props.options.find(({ value }) => String(value) === text);
    if (chosen) props.onChoose(chosen.value);
  };
  return (
    <div className="choice">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        aria-describedby={props.help === undefined ? undefined : `${id}-help`}
        value={String(props.value)}
        onChange={({ target }) => choose(target.value)}
      >
        {props.options.map(({ value, text }) => (
          <option key={value} value={String(value)}>
            {text}
          </option>
        ))}
      </select>
      {props.help !== undefined && (
        <p id={`${id}-help`} className="muted small">
          {props.help}
        </p>
      )}
    </div>
  );
}
