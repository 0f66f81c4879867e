/** A letter was ordered for something that is not one plain address: a fault of the caller, who must check first. */
export class AddressRefused extends Error {
  readonly code = 'notifications.address-refused';

  constructor() {
    super('the address or the key of a letter is not one plain line');
    this.name = 'AddressRefused';
  }
}
