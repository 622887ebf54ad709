import { say } from './language.ts';

/** An outlet of the corpus. */
export type NamedOutlet = { readonly id: string; readonly name: string };

/** Which outlets are hidden and which stand first, by id. */
export type OutletChoice = { readonly outletsHidden: readonly string[]; readonly outletsPinned: readonly string[] };

const PLACES = ['shown', 'pinned', 'hidden'] as const;
type Place = (typeof PLACES)[number];

/** Every outlet with where it stands: shown, first, or hidden. */
export function OutletChoices(props: {
  readonly outlets: readonly NamedOutlet[];
  readonly chosen: OutletChoice;
  /** Called with what is to be chosen, from what is chosen then. */
  readonly onChange: (change: (now: OutletChoice) => OutletChoice) => void;
}) {
  if (props.outlets.length === 0) return <p class="help">{say('noOutlets')}</p>;
  return (
    <ul>
      {props.outlets.map(({ id, name }) => (
        <li key={id} class="outlet-choice">
          <bdi>{name}</bdi>
          <select
            aria-label={say('outletChoice', name)}
            value={placeOf(id, props.chosen)}
            onChange={(event) => {
              const place = PLACES.find((one) => one === event.currentTarget.value);
              if (place !== undefined) props.onChange((now) => put(id, place, now));
            }}
          >
            {PLACES.map((place) => (
              <option key={place} value={place}>
                {say(`outlet_${place}`)}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  );
}

function placeOf(id: string, { outletsHidden, outletsPinned }: OutletChoice): Place {
  if (outletsHidden.includes(id)) return 'hidden';
  return outletsPinned.includes(id) ? 'pinned' : 'shown';
}

function put(id: string, place: Place, { outletsHidden, outletsPinned }: OutletChoice): OutletChoice {
  const without = (ids: readonly string[]): readonly string[] => ids.filter((one) => one !== id);
  return {
    outletsHidden: place === 'hidden' ? [...without(outletsHidden), id] : without(outletsHidden),
    outletsPinned: place === 'pinned' ? [...without(outletsPinned), id] : without(outletsPinned),
  };
}
