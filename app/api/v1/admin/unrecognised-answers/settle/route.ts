import { settleUnrecognisedAnswers } from '#lib/api/unrecognised-answers.ts';
import { serve } from '#lib/api/serve.ts';

export const POST = serve(settleUnrecognisedAnswers);
