import './Meter.css';

/** A part of a whole as a bar, with the numbers for the ear. No value is a better one. */
export function Meter(props: {
  readonly label: string;
  /** The value and its whole, with their units. */
  readonly text: string;
  readonly value: number;
  readonly max: number;
}) {
  const { label, text, value, max } = props;
  return (
    <meter
      className="meter"
      aria-label={label}
      aria-valuetext={text}
      min={0}
      max={max}
      value={Math.min(value, max)}
    />
  );
}
