import { useId } from 'react';
import './Switch.css';

/** A checkbox with its label, and one line of help below. */
export function Switch(props: {
  readonly label: string;
  readonly help?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="switch">
      <label>
        <input
          type="checkbox"
          checked={props.checked}
          aria-describedby={props.help === undefined ? undefined : id}
          onChange={({ target }) => props.onChange(target.checked)}
        />
        {props.label}
      </label>
      {props.help !== undefined && (
        <p id={id} className="muted small">
          {props.help}
        </p>
      )}
    </div>
  );
}
