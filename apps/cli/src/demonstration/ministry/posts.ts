import { POSTS_CSV } from './posts.data.js';

/** A post of the invented ministry as its table gives it; `home` and `local` are strengths. */
export interface MinistryPost {
  readonly code: string;
  readonly city: string;
  readonly type: 'EMB' | 'PM' | 'CG' | 'CON' | 'REP';
  readonly host: string;
  readonly region: string;
  readonly timeZone: string;
  readonly hardship: number;
  readonly threat: number;
  readonly bandwidth: string;
  readonly tourMonths: number;
  readonly home: number;
  readonly local: number;
}

/** All 130 posts, in the order of their codes. */
export const POSTS: readonly MinistryPost[] = POSTS_CSV.trim().split('\n').slice(1).map(postOf);

/** The posts of the small ministry: small ones of every type but missions, every threat class and bandwidth. */
export const SMALL_POSTS: ReadonlySet<string> = new Set([
  ...['P007', 'P008', 'P009', 'P015', 'P023', 'P024', 'P029', 'P030', 'P034', 'P063'],
  ...['P071', 'P072', 'P079', 'P093', 'P096', 'P103', 'P111', 'P113', 'P125', 'P130'],
]);

function postOf(line: string): MinistryPost {
  const [code, city, type, host, region, timeZone, hardship, threat, bandwidth, tour, home, local] =
    line.split(',');
  return {
    code: code!,
    city: city!,
    type: type as MinistryPost['type'],
    host: host!,
    region: region!,
    timeZone: timeZone!,
    hardship: Number(hardship),
    threat: Number(threat),
    bandwidth: bandwidth!,
    tourMonths: Number(tour),
    home: Number(home),
    local: Number(local),
  };
}
