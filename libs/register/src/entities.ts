import { Accommodation } from './accommodation.entity.js';
import { Duty } from './duty.entity.js';
import { Employment } from './employment.entity.js';
import { PersonDetail } from './person-detail.entity.js';
import { Person } from './person.entity.js';
import { PostVersion } from './post-version.entity.js';
import { Post } from './post.entity.js';
import { Posting } from './posting.entity.js';
import { RegisterChange } from './register-change.entity.js';
import { UnitVersion } from './unit-version.entity.js';
import { Unit } from './unit.entity.js';

/** The register's tables, for the data source. */
export const registerEntities = [
  Accommodation,
  Duty,
  Employment,
  PersonDetail,
  Person,
  PostVersion,
  Post,
  Posting,
  RegisterChange,
  UnitVersion,
  Unit,
];
