export const hasExpression = (value: string): boolean => value.includes('${{');
