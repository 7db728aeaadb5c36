import {expect, inject, test} from 'vitest';
import {connectBrowser} from './browser.ts';

test('the packaged browser opens a page that asks for nothing', async () => {
  expect(inject('browserFault')).toBe('');
  const browser = await connectBrowser(inject('browserEndpoint'));
  const page = await browser.newPage();
  await page.setContent('<title>رصد</title><p>45–50</p>');
  expect(await page.title()).toBe('رصد');
  await browser.close();
});
