import { useParams } from '@tanstack/react-router';
import type { JSX } from 'react';
import { api } from '../api/client';
import { exceedanceText } from '../locales/exceedances';
import { PageTitle } from '../parts/page-title';
import { Shown } from '../parts/shown';
import { useNews } from '../parts/use-news';
import { useTeam } from '../session/me';
import { Deeds } from './exceedance/deeds';
import { Found } from './exceedance/found';
import { Readings } from './exceedance/readings';
import { Story } from './exceedance/story';
import { Tellings } from './exceedance/tellings';
import { useTellWhat } from './exceedances/use-tell-what';
import { tellPlace } from './exceedances/words';

/** One exceedance: what was found, what is done about it, and who knows. */
export const ExceedancePage = (): JSX.Element => {
  const team = useTeam();
  const { id } = useParams({ from: '/inside/teams/$team/exceedances/$id' });
  const { news, tell } = useNews();
  const tellWhat = useTellWhat();
  const query = api.useQuery('get', '/exceedances/{id}', { params: { path: { id }, query: { team: team.slug } } });
  const found = query.data?.data;
  return (
    <>
      <PageTitle>{found === undefined ? exceedanceText.one : exceedanceText.at(tellWhat(found), tellPlace(found))}</PageTitle>
      {news}
      <Shown
        query={query}
        headingId="page"
        draw={({ data }) => (
          <>
            <Found team={team.slug} exceedance={data} />
            <Deeds team={team} exceedance={data} onDone={tell} />
            <Story exceedance={data} />
            <Tellings team={team.slug} id={id} />
            <Readings team={team.slug} exceedance={data} />
          </>
        )}
      />
    </>
  );
};
