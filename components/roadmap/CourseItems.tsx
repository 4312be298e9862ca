import { useMemo, useState } from 'react';
import { courseItems, type CourseItem } from '../../data/model/course-item';
import { removedItem, tickedItem } from '../../data/model/course-item-tick';
import type { PlaceKey } from '../../data/model/id';
import { isolated } from '../isolated';
import { plural, t } from '../text';
import { useDecide } from '../use-decide';
import { useStudy } from '../use-study';
import './ResourceParts.css';

/** What was opened of a course, in the order in which it was met, and what of it is finished. */
export function CourseItems(props: { readonly unit: string }) {
  const registers = useStudy((study) => study.registers);
  const found = useMemo(() => courseItems(registers, props.unit), [registers, props.unit]);
  const items = useSteadyOrder(found);
  if (items.length === 0) return null;
  const opened = plural('lists.opened', items.length);
  const finished = plural('lists.finished', items.filter((item) => item.isFinished).length);
  return (
    <details className="resource-parts">
      <summary>{t('lists.items', { opened, finished })}</summary>
      <p className="muted small">{t('lists.itemsHelp')}</p>
      <ul>
        {items.map((item) => (
          <Item key={item.key} item={item} />
        ))}
      </ul>
    </details>
  );
}

/** Items in the order in which they were shown first: what is ticked stays under the pointer. */
function useSteadyOrder(items: readonly CourseItem[]): readonly CourseItem[] {
  const [order, setOrder] = useState<readonly PlaceKey[]>([]);
  const fresh = items.map(({ key }) => key).filter((key) => !order.includes(key));
  if (fresh.length > 0) setOrder([...order, ...fresh]);
  return items.toSorted((one, other) => order.indexOf(one.key) - order.indexOf(other.key));
}

function Item({ item }: { readonly item: CourseItem }) {
  const decide = useDecide();
  const { title } = item;
  const tick = (isFinished: boolean) => {
    const said = isFinished ? 'lists.itemFinished' : 'lists.itemUnfinished';
    return decide(tickedItem(item, isFinished), t(said, { item: isolated(title) }));
  };
  return (
    <li className="resource-part">
      <label>
        <input
          type="checkbox"
          checked={item.isFinished}
          onChange={({ target }) => tick(target.checked)}
        />
        <bdi dir="auto">{title}</bdi>
      </label>
      <button
        type="button"
        className="quiet small"
        aria-label={t('lists.removeNamed', { item: title })}
        onClick={() => decide(removedItem(item), t('lists.removed', { item: isolated(title) }))}
      >
        {t('lists.remove')}
      </button>
    </li>
  );
}
