import { readCheckIn } from '../../monitors/read-check-in.ts';
import { recordCheckIn } from '../../monitors/record-check-in.ts';
import type { ItemProcessor } from './item-processor.ts';

export const processCheckIn: ItemProcessor = (item, { context }) => {
  const checkIn = readCheckIn(item.json);
  return checkIn ? recordCheckIn(context, checkIn) : 'invalid_check_in';
};
