import { defineProblems } from '../../../lib/problem';

export const intakeProblems = defineProblems({
  'import.duplicate-file': {
    status: 409,
    title: 'This file has been imported already',
    remedy: 'Nothing needs doing: see the import named in "import".',
  },
  'import.in-progress': {
    status: 409,
    title: 'The same request is being worked on',
    remedy: 'Wait for the answer to the first request; the same Idempotency-Key then gets it again.',
  },
  'import.not-settled': {
    status: 409,
    title: 'The import is not in a state that allows this',
    remedy: 'Read the import again: only results that came in and are not withdrawn can be released or withdrawn.',
  },
  'import.own-release': {
    status: 403,
    title: 'Results are released by another person than the one who imported them',
    remedy: "Ask a colleague to release the import, or have the team's review policy changed.",
  },
  'import.rejected': {
    status: 422,
    title: 'The file cannot be imported as it is',
    remedy: 'Correct the lines listed in "faults" and send the file again, or send it with partial=true; nothing was imported.',
  },
  'import.unknown-format': {
    status: 422,
    title: 'The layout of this file is not known',
    remedy: 'Send one of the layouts named in the API documentation, or name a saved mapping with mapping=.',
  },
  'import.unknown-mapping': {
    status: 422,
    title: 'The team has no mapping of this name',
    remedy: 'List the mappings of the team, or save this one first.',
  },
  'import.key-reused': {
    status: 422,
    title: 'This Idempotency-Key was used for another request',
    remedy: 'Use a new key for each different request.',
  },
});
