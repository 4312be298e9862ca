import { useEffect, useState } from 'react';
import { portionsOfLog } from '../data/store/whole-log';
import { useStudy } from './use-study';

/**
 * Reads the whole log into the page's store, newest year first; says whether all of it is there.
 * What has been read is in the store's `log` meanwhile, so that a view can show it at once.
 */
export function useWholeLog(): boolean {
  const load = useStudy((study) => study.load);
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    let isLeft = false;
    const read = async () => {
      for (const months of portionsOfLog(Date.now())) {
        if (isLeft) return;
        await load(months);
      }
      setWhole(true);
    };
    void read();
    return () => {
      isLeft = true;
    };
  }, [load]);
  return isWhole;
}
