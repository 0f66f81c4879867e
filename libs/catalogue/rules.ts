export { readCourseFiles, type CourseFiles } from './src/course-files.js';
export { checkCourses, type CoursesCheck } from './src/check/check-courses.js';
