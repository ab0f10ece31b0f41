/** The database of a test run that holds the base data and the demo's units and people, sealed with the run's keys. */
export const DEMO_TEMPLATE = 'zhicheng_demo';
