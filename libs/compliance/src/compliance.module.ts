import { Module } from '@nestjs/common';
import { Overview } from './overview.service.js';
import { PeopleChoices } from './people-choices.service.js';
import { PeopleLists } from './people-lists.service.js';
import { PersonRecords } from './person-records.service.js';

@Module({
  providers: [PeopleLists, Overview, PersonRecords, PeopleChoices],
  exports: [PeopleLists, Overview, PersonRecords, PeopleChoices],
})
export class ComplianceModule {}
