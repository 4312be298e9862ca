import './Chevron.css';

/** The arrow of what can be opened; it turns when that is open. */
export function Chevron() {
  return (
    <svg className="chevron" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d="m4 2 4 4-4 4" />
    </svg>
  );
}
