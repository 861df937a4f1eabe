import { CommentOnExceedance, ExplainExceedance, ResolveExceedance, type Exceedance } from '../../../plugins/notifications/contracts';
import { callServer } from '../../shared/call';
import { Panel } from '../../shared/panel';
import { useText } from '../../shared/use-text';
import { Part } from '../customers/part';
import { AcknowledgeForm } from './acknowledge-form';
import { ProseForm } from './prose-form';

interface ActsPanelProps {
  readonly team: string;
  readonly exceedance: Exceedance;
  /** With what there is to say about it. */
  readonly onDone: (said: string) => void;
}

/** What can be done for the customer; on one that is over, a comment alone. */
export const ActsPanel = ({ team, exceedance: { id, ended }, onDone }: ActsPanelProps) => {
  const text = useText();
  const sent = (words: string) => ({ params: { id }, query: { team }, body: { text: words } });
  const comment = (
    <ProseForm
      deed="comment"
      send={async (words) => callServer(CommentOnExceedance, sent(words))}
      onDone={() => {
        onDone(text('exceedance.done.comment'));
      }}
    />
  );
  if (ended !== null) return <Panel heading={text('exceedance.comment.heading')}>{comment}</Panel>;
  return (
    <Panel heading={text('exceedance.acts')}>
      <AcknowledgeForm
        team={team}
        id={id}
        onDone={() => {
          onDone(text('exceedance.done.acknowledge'));
        }}
      />
      <Part heading={text('exceedance.explain.heading')}>
        <ProseForm
          deed="explain"
          send={async (words) => callServer(ExplainExceedance, sent(words))}
          onDone={() => {
            onDone(text('exceedance.done.explain'));
          }}
        />
      </Part>
      <Part heading={text('exceedance.comment.heading')}>{comment}</Part>
      <Part heading={text('exceedance.resolve.heading')}>
        <ProseForm
          deed="resolve"
          send={async (words) => callServer(ResolveExceedance, sent(words))}
          onDone={() => {
            onDone(text('exceedance.done.resolve'));
          }}
        />
      </Part>
    </Panel>
  );
};
