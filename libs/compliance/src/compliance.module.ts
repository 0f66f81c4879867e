import { Module } from '@nestjs/common';
import { Overview } from './overview.service.js';
import { PeopleLists } from './people-lists.service.js';
import { PersonRecords } from './person-records.service.js';

@Module({
  providers: [PeopleLists, Overview, PersonRecords],
  exports: [PeopleLists, Overview, PersonRecords],
})
export class ComplianceModule {}
