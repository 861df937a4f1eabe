import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { z } from 'zod';
import { ChangeProfile } from '../../../../teams/contracts/session';
import { messages } from '../../locales/messages';
import { client } from '../api/client';
import { locale } from '../here';
import { changeLanguage } from '../language';
import { accountText } from '../locales/account';
import { meOptions, type Me } from '../session/me';
import { SelectField } from './contract-fields';
import { ContractForm } from './contract-form';
import { NameField } from './person-fields';
import { useNews } from './use-news';

const languages = (['en', 'fr'] as const).map((value) => ({ value, label: messages[value].localeName }));

/** How the person is called, and in which language mails and these pages speak to them. */
export const ProfileForm = ({ me }: { readonly me: Me }): JSX.Element => {
  const queryClient = useQueryClient();
  const { news, tell } = useNews();
  const saving = useMutation({
    mutationFn: async (body: z.output<typeof ChangeProfile.request.body>) => client.PUT('/profile', { body }),
    onSuccess: ({ data }) => {
      queryClient.setQueryData(meOptions.queryKey, data);
      if (data !== undefined && data.data.locale !== locale) changeLanguage(data.data.locale);
      tell(accountText.profileSaved);
    },
  });
  return (
    <div className="narrow">
      {news}
      <ContractForm
        schema={ChangeProfile.request.body}
        values={{ name: me.name ?? '', locale: me.locale }}
        submit={accountText.saveProfile}
        busy={accountText.savingProfile}
        sending={saving}
      >
        <NameField />
        <SelectField name="locale" label={accountText.language} hint={accountText.languageHint} options={languages} />
      </ContractForm>
    </div>
  );
};
