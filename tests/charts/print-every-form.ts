import {createHash} from 'node:crypto';
import {everyFormText} from './every-form.ts';

process.stdout.write(
  createHash('sha256')
    .update(await everyFormText())
    .digest('hex'),
);
