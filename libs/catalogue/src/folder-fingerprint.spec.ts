import { describe, expect, it } from '@jest/globals';
import { checkCourses } from './check/check-courses.js';
import { courseContent, revisionHash } from './course-content.js';
import { folderFingerprint, RENDERING } from './folder-fingerprint.js';
import { sampleCourse, sampleWith } from './sample-course.testing.js';

/** What the sample becomes. Where this changes, RENDERING must be raised with it. */
const SAMPLE = { rendering: 1, hash: 'dba4c1230b29a45a2e5a2f554e1aa3741a21f9d0865df1a48e0d94f588119d0b' };

describe('The fingerprint of a folder', () => {
  it('changes with every file, with its name and with nothing else', () => {
    const sample = folderFingerprint(sampleCourse());
    expect(folderFingerprint(new Map([...sampleCourse()].reverse()))).toBe(sample);
    expect(folderFingerprint(sampleWith('course.yaml', 'hours: 3', 'hours: 4'))).not.toBe(sample);
    expect(folderFingerprint(sampleCourse().set('dd900/media/other.svg', ''))).not.toBe(sample);
  });

  it('counts every change of what files become', () => {
    const course = checkCourses(sampleCourse(), { on: null }).courses[0]!;
    expect({ rendering: RENDERING, hash: revisionHash(course, courseContent(course)) }).toEqual(SAMPLE);
  });
});
