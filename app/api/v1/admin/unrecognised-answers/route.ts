import { getUnrecognisedAnswers } from '#lib/api/unrecognised-answers.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getUnrecognisedAnswers);
