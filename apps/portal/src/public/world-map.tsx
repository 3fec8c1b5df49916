import { useFormat } from '../i18n/use-format.js';
import { LAND, PLACES } from './world.data.js';
import classes from './public.module.css';

interface MapProps {
  readonly label: string;
  readonly countries: readonly { readonly code: string; readonly count: number }[];
}

/** Degrees: the radius of the circle of whatever country has most, and the least that can be seen. */
const GREATEST = 7;
const LEAST = 1.8;

/** A circle for each country, on land without borders; as large in area as its count. */
export function WorldMap({ label, countries }: MapProps) {
  const { country, number } = useFormat();
  const most = Math.max(...countries.map(({ count }) => count));
  return (
    <svg className={classes.map} viewBox="-171 -84 371 142" role="img" aria-label={label}>
      <path className={classes.land} d={LAND} />
      {countries.flatMap(({ code, count }) => {
        const place = PLACES[code];
        if (!place) return [];
        const [east, north] = place;
        return (
          <circle
            key={code}
            className={classes.place}
            cx={east}
            cy={-north}
            r={Math.max(LEAST, GREATEST * Math.sqrt(count / most))}
          >
            <title>{`${country(code)}: ${number(count)}`}</title>
          </circle>
        );
      })}
    </svg>
  );
}
