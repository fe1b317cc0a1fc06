/** The product's seal, as in public/icon.svg: it says whose tools these are. */
export function Seal() {
  return (
    <svg class="seal" viewBox="0 0 128 128" aria-hidden="true">
      <rect class="seal-ground" width="128" height="128" rx="22" />
      <path
        class="seal-cut"
        d="M16 16h90l6 4v12H32v64H16zM92 38 105 45Q86 78 50 92L43 82Q75 68 92 38zM46 49 56 41Q88 58 108 80L97 91Q76 65 46 49z"
      />
      <path class="seal-stroke" d="M16 96h96v16H22l-6-4z" />
    </svg>
  );
}
