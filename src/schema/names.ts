// Without zod, so that the command can show its help before anything heavy is loaded.
export const RESULT_TYPES = ['people', 'places', 'organisations', 'quotes'] as const
export const OFFSET_UNITS = ['utf16', 'codepoint', 'byte'] as const
