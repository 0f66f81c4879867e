/** A file of the sample course, what is put in place of what in it, and how the line that is expected of it begins. */
export type PlantedFault = readonly [path: string, from: string | RegExp, to: string, expected: string];
