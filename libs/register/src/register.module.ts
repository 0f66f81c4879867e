import { Module } from '@nestjs/common';
import { RegisterImport } from './import/register-import.service.js';
import { LedgersRepository } from './ledgers.repository.js';
import { PeopleRepository } from './people.repository.js';
import { RegisterService } from './register.service.js';

@Module({
  providers: [LedgersRepository, PeopleRepository, RegisterImport, RegisterService],
  exports: [RegisterImport, RegisterService],
})
export class RegisterModule {}
