import { useCallback, useRef, useState } from 'react';
import { readImportFile, type FileReading, type ImportFile, type Refusal } from './import-file';

/** How far the choosing of a file has come. */
export type FileStage =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: Refusal }
  /** `turn` is another with each file that was read, even the same one again. */
  | { readonly kind: 'read'; readonly file: ImportFile; readonly turn: number };

/** Reads the file that was chosen last; an earlier one that is read more slowly is forgotten. */
export function useImportFile(): {
  readonly stage: FileStage;
  readonly take: (file: File) => void;
} {
  const [stage, setStage] = useState<FileStage>({ kind: 'none' });
  const turns = useRef(0);
  const take = useCallback((file: File) => {
    turns.current += 1;
    const turn = turns.current;
    const show = (reading: FileReading) => {
      if (turn !== turns.current) return;
      setStage(
        reading.ok
          ? { kind: 'read', file: reading.file, turn }
          : { kind: 'refused', name: file.name, refusal: reading.refusal },
      );
    };
    setStage({ kind: 'reading', name: file.name });
    void readImportFile(file, Date.now()).then(show);
  }, []);
  return { stage, take };
}
