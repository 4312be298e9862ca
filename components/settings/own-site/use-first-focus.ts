import { useEffect, useRef, type RefObject } from 'react';

/** Leads the focus to a field of a form when the form appears, and selects what it holds. */
export function useFirstFocus(form: RefObject<HTMLFormElement | null>, field: string): void {
  const first = useRef(field);
  useEffect(() => {
    const input = form.current?.querySelector<HTMLInputElement>(`[name="${first.current}"]`);
    input?.focus();
    input?.select();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [form]);
}
