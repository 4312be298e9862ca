import { useStudy } from '../use-study';
import { keepFocus } from '../keep-focus';
import { Notices } from '../Notices';
import { StatusLine } from '../StatusLine';
import { ActionBar } from './ActionBar';
import { LoadingFrame } from './LoadingFrame';
import { Milestones } from './Milestones';
import { OpenNext } from './OpenNext';
import { PageCard } from './PageCard';
import { PopupHeader } from './PopupHeader';
import { RecordingCard } from './RecordingCard';
import { canBeSite, SiteBeside, StudyHere } from './SiteBeside';
import { TaskHeading } from './TaskHeading';
import { ThisWeek } from './ThisWeek';
import './Popup.css';

/** The toolbar popup: the current task first, then what runs, what to open, and the week. */
export function Popup() {
  const status = useStudy((study) => study.status);
  return (
    <div className="popup" ref={keepFocus}>
      <PopupHeader />
      {status === 'loading' ? <LoadingFrame /> : <Ready />}
      <footer className="popup-foot">
        <Notices />
        <StatusLine />
      </footer>
    </div>
  );
}

function Ready() {
  const recording = useStudy((study) => study.recording);
  const current = useStudy((study) => study.progress.current);
  const page = useStudy((study) => study.page);
  const address = useStudy((study) => study.address);
  return (
    <main className="popup-main">
      <TaskHeading task={current} />
      {recording && <RecordingCard recording={recording} />}
      {page?.access && !page.counting && <SiteBeside page={page} />}
      {page && !page.access && !page.counting && <PageCard page={page} />}
      {!page && address && canBeSite(address) && <StudyHere address={address} />}
      <ActionBar />
      {current !== null && (
        <>
          <OpenNext key={`next ${current}`} task={current} />
          <Milestones key={`milestones ${current}`} task={current} />
        </>
      )}
      <ThisWeek />
    </main>
  );
}
