/** Things that never change, kept by id in this process; the one unused longest makes room for the next. */
export class Kept<Id extends string, Thing> {
  private readonly things = new Map<Id, Thing>();

  constructor(private readonly most: number) {}

  /** The thing of an id, loaded once; what loads as null is not kept. */
  async get(id: Id, load: () => Promise<Thing | null>): Promise<Thing | null> {
    const thing = this.things.get(id) ?? (await load());
    if (thing === null) return null;
    this.things.delete(id);
    this.things.set(id, thing);
    const oldest = this.things.keys().next();
    if (this.things.size > this.most && oldest.done !== true) this.things.delete(oldest.value);
    return thing;
  }
}
