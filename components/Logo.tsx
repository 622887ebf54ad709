/** The mark of Fact Linker: two strands, two tellings of one claim, that cross once and go on side by side. */
export function Logo({ size = 24 }: { readonly size?: number }) {
  return (
    <svg class="logo" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect class="logo-ground" width="16" height="16" rx="4" />
      <path class="logo-under" d="M3 11h1.25c1.4 0 2.2-.8 2.8-1.8M8.95 6.8C9.55 5.8 10.35 5 11.75 5H13" />
      <path class="logo-over" d="M3 5h1.25c3.75 0 3.75 6 7.5 6H13" />
    </svg>
  );
}
