import { useRef, useState, type SubmitEvent } from 'react';
import { isolated } from '../isolated';
import { TITLE_LIMIT } from '../../data/model/limits';
import { addedPaper, listedPaper } from '../../data/model/paper';
import { isMistypedId, typedPaper } from '../../data/model/typed-paper';
import { Disclosure } from '../Disclosure';
import { Field } from '../Field';
import { paperTitle, readableTitle } from '../../data/model/paper-title';
import { t } from '../text';
import { useStudy } from '../use-study';
import { titleOf } from './paper-words';
import { RoadPapers } from './RoadPapers';
import { usePaperChange } from './use-paper-change';
import './AddPaper.css';

/** Puts a paper on the list by hand: by its address or number, or one that the roadmap names. */
export function AddPaper(props: {
  /** Whether those of the roadmap stand beside it already. */
  readonly isBesideRoad?: boolean;
}) {
  const [turn, setTurn] = useState(0);
  return (
    <Disclosure summary={t('reading.add')} className="add-paper">
      {(close) => {
        const done = () => {
          close();
          setTurn(turn + 1);
        };
        return (
          <>
            <PaperForm key={turn} onAdded={done} />
            {!props.isBesideRoad && <RoadPapers onAdd={close} />}
          </>
        );
      }}
    </Disclosure>
  );
}

function PaperForm(props: { readonly onAdded: () => void }) {
  const registers = useStudy((study) => study.registers);
  const change = usePaperChange();
  const [address, setAddress] = useState('');
  const [title, setTitle] = useState('');
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const refuse = (problem: string) => {
    setError(problem);
    field.current?.focus();
  };
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const place = typedPaper(address);
    if (!place) {
      return refuse(t(isMistypedId(address) ? 'reading.notAnId' : 'reading.notAPaper'));
    }
    const before = listedPaper(registers, place);
    if (before) return refuse(t('reading.thereAlready', { paper: isolated(titleOf(before)) }));
    const paper = isolated(readableTitle(paperTitle(title, place)));
    const outcome = await change(addedPaper(place, title), t('reading.added', { paper }));
    if (outcome.ok) props.onAdded();
  };
  return (
    <form className="add-paper-form" noValidate onSubmit={add}>
      <Field label={t('reading.address')} error={error} hint={t('reading.addressHint')}>
        {(described) => (
          <input
            {...described}
            ref={field}
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            value={address}
            onChange={({ target }) => setAddress(target.value)}
          />
        )}
      </Field>
      <Field label={t('reading.paperTitle')} error={null} hint={t('reading.titleHint')}>
        {(described) => (
          <input
            {...described}
            dir="auto"
            autoComplete="off"
            maxLength={TITLE_LIMIT}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
        )}
      </Field>
      <button type="submit" className="primary">
        {t('reading.addDo')}
      </button>
    </form>
  );
}
