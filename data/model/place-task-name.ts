/** The register under which a learner's correction of the task of a unit is remembered. */
export const placeTaskName = (unit: string): string => `place-task/${unit}`;
