import { FactRow } from './fact-row.entity.js';
import { PolicyVersionRow } from './policy-version.entity.js';
import { ProgrammeRow } from './programme-row.entity.js';
import { PolicyChangeEffectRow } from './policy-changes/policy-change-effect.entity.js';
import { PolicyChangeRow } from './policy-changes/policy-change.entity.js';
import { StandingSpanRow } from './standing-span.entity.js';

export const certificationEntities = [
  ProgrammeRow,
  PolicyVersionRow,
  FactRow,
  StandingSpanRow,
  PolicyChangeRow,
  PolicyChangeEffectRow,
];
