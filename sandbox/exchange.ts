import type { Directory } from './directory.ts';
import type { Call } from './identify.ts';
import type { Principal } from './permissions.ts';
import type { Incoming } from './wire.ts';

/** A request whose sender is known, as a service's operations get it. */
export type Exchange = {
  call: Call;
  incoming: Incoming;
  directory: Directory;
  now: number;
  principal: Principal;
  region: string;
};
