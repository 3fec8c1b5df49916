/** How a link shows another part of one page: in its place, and without marking the others. */
export function tabOfPage(isShown: boolean) {
  return {
    resetScroll: false,
    // without a tab in it, an address would be that of every tab
    activeOptions: { exact: true, includeSearch: true },
    'aria-current': isShown ? ('page' as const) : undefined,
  };
}
