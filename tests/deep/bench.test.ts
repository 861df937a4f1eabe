import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { setting } from '../helpers/setting';

const Outcome = z.object({
  bench: z.string(),
  at: z.iso.datetime(),
  machine: z.string(),
  ratios: z.record(z.string(), z.number()),
  figures: z.record(z.string(), z.number()),
});

/** Only that they work and count right: time is no matter for a test. */
describe('a quick benchmark', () => {
  it.each([
    ['ingest', ['copy', 'strapi_rest'], ['rows', 'rows_per_s', 'peak_rss_mb']],
    ['read', ['list', 'series', 'status'], ['list_p99_ms', 'series_p99_ms', 'status_p99_ms', 'deep_page_vs_first']],
    ['isolation', ['list_cost'], ['attempts', 'leaks', 'errors_5xx']],
    ['audit', ['rest_write', 'copy'], ['history_p99_ms', 'seal_per_s', 'verify_full_per_s', 'export_rss_mb']],
    [
      'notify',
      [],
      ['evaluations_per_s', 'evaluations_stored_per_s', 'sse_p50_ms', 'sse_p99_ms', 'recipients_per_min', 'recipients_two_per_min'],
    ],
    ['reports', ['puppeteer'], ['reports_per_s', 'rss_growth_mb', 'zombies']],
    ['portal', [], ['status_kb', 'status_pages_per_s', 'status_uncached_ms', 'app_kb', 'chart_ms']],
  ])('of %s ends with the keys that are promised', (name, ratios, figures) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['bench/run.mjs', name, '--quick'], {
      cwd: setting.projectDir,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
      encoding: 'utf8',
      timeout: 170_000,
    });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const outcome = Outcome.parse(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? ''));
    expect(outcome.bench).toBe(name);
    expect(Object.keys(outcome.ratios)).toEqual(expect.arrayContaining(ratios));
    expect(Object.keys(outcome.figures)).toEqual(expect.arrayContaining(figures));
  });
});
