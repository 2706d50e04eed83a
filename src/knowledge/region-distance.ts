// How far Regions are from each other, for advice that puts the nearest first. The places are those of AWS's own names, to the nearest degree:
// https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html

import { table } from '../names/table.ts';
import { partitionOf } from './regions.ts';

type Place = readonly [latitude: number, longitude: number];

const PLACES: Readonly<Record<string, Place>> = table({
  'us-east-1': [39, -77],
  'us-east-2': [40, -83],
  'us-west-1': [37, -122],
  'us-west-2': [46, -120],
  'ca-central-1': [45, -74],
  'ca-west-1': [51, -114],
  'mx-central-1': [21, -100],
  'sa-east-1': [-24, -47],
  'eu-central-1': [50, 9],
  'eu-central-2': [47, 9],
  'eu-west-1': [53, -6],
  'eu-west-2': [52, 0],
  'eu-west-3': [49, 2],
  'eu-north-1': [59, 18],
  'eu-south-1': [45, 9],
  'eu-south-2': [42, -1],
  'il-central-1': [32, 35],
  'af-south-1': [-34, 18],
  'me-south-1': [26, 51],
  'me-central-1': [24, 54],
  'ap-east-1': [22, 114],
  'ap-east-2': [25, 122],
  'ap-south-1': [19, 73],
  'ap-south-2': [17, 78],
  'ap-northeast-1': [36, 140],
  'ap-northeast-2': [38, 127],
  'ap-northeast-3': [35, 136],
  'ap-southeast-1': [1, 104],
  'ap-southeast-2': [-34, 151],
  'ap-southeast-3': [-6, 107],
  'ap-southeast-4': [-38, 145],
  'ap-southeast-5': [3, 102],
  'ap-southeast-6': [-37, 175],
  'ap-southeast-7': [14, 101],
  'us-gov-east-1': [40, -83],
  'us-gov-west-1': [46, -120],
});

const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres; infinite where a Region's place is not known. */
export function distanceKm(a: string, b: string): number {
  if (a === b) return 0;
  const [from, to] = [PLACES[a], PLACES[b]];
  if (!from || !to) return Number.POSITIVE_INFINITY;
  const [lat1, lat2] = [radians(from[0]), radians(to[0])];
  const h =
    Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin(radians(to[1] - from[1]) / 2) ** 2;
  return Math.round(2 * EARTH_KM * Math.asin(Math.sqrt(h)));
}

const areaOf = (region: string): string => region.slice(0, region.indexOf('-'));

/** Regions of the same partition as `from`, those of its own area first (data rarely may leave it), each by distance. */
export function nearestFirst(regions: readonly string[], from: string): string[] {
  const abroad = (region: string): number => Number(areaOf(region) !== areaOf(from));
  const far = (region: string): number => Math.min(distanceKm(from, region), Number.MAX_SAFE_INTEGER);
  return regions
    .filter((r) => partitionOf(r).id === partitionOf(from).id)
    .sort((a, b) => abroad(a) - abroad(b) || far(a) - far(b) || a.localeCompare(b));
}
